import type { JSX } from 'preact'
import type { State } from '#ui/state-icon.tsx'
import { Tag } from '#ui/tag.tsx'
import type { ImportLine } from './source.ts'

type Standing = 'at-work' | 'cut-off' | 'done' | 'undone'

const tags: Readonly<Record<Standing, readonly [state: State, word: string]>> = {
  'at-work': ['info', '正在导入'],
  'cut-off': ['error', '中断，请撤销'],
  done: ['done', '已导入'],
  undone: ['waiting', '已撤销'],
}

export function standingOf({ state, atWork }: ImportLine): Standing {
  if (state !== 'running') return state
  return atWork ? 'at-work' : 'cut-off'
}

export function RunTag({ run }: { readonly run: ImportLine }): JSX.Element {
  const [state, word] = tags[standingOf(run)]
  return <Tag state={state} word={word} />
}
