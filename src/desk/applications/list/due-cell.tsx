import type { JSX } from 'preact'
import type { State } from '#ui/state-icon.tsx'
import { Tag } from '#ui/tag.tsx'
import type { ListRow } from './rows.ts'

/** Due soon: within this many working days. */
const soon = 3

/** The last day with the working days left to it, in words and a shape. */
export function DueCell({ due, daysLeft }: Pick<ListRow, 'due' | 'daysLeft'>): JSX.Element {
  if (due === null || daysLeft === null) return <>—</>
  const state: State = daysLeft < 0 ? 'error' : daysLeft <= soon ? 'soon' : 'waiting'
  return (
    <span class="days-left">
      <time dateTime={due}>{due}</time>
      <Tag state={state} word={daysLeftWords(daysLeft)} />
    </span>
  )
}

export function daysLeftWords(daysLeft: number): string {
  if (daysLeft < 0) return `超 ${-daysLeft} 个工作日`
  return daysLeft === 0 ? '今天到期' : `剩 ${daysLeft} 个工作日`
}
