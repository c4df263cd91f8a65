import { z } from 'zod'
import type { Mistake } from '#ui/error-summary.tsx'
import { proseOf } from '../typed.ts'

/** Boxes one application may have; more are more applications. */
export const mostContents = 10
export const longestContent = 2000

export interface WhatForm {
  readonly contents: readonly string[]
  readonly press: Press
}

type Press =
  | { readonly kind: 'on' }
  | { readonly kind: 'add' }
  | { readonly kind: 'remove'; readonly at: number }

const text = z.string().max(20_000)

/** Boxes are `content-0`, `content-1` …; the button pressed is `press`. */
export const whatBody = z.record(z.string(), z.unknown()).transform((form): WhatForm => {
  const boxes = Array.from({ length: mostContents }, (_, at) => text.safeParse(form[`content-${at}`]))
  const contents = boxes.flatMap(({ data }) => (data === undefined ? [] : [proseOf(data)]))
  return { contents, press: pressOf(String(form.press ?? '')) }
})

function pressOf(value: string): Press {
  const at = /^remove-(\d)$/u.exec(value)?.[1]
  if (at !== undefined) return { kind: 'remove', at: Number(at) }
  return value === 'add' ? { kind: 'add' } : { kind: 'on' }
}

export function mistakesOfContents(contents: readonly string[]): readonly Mistake[] {
  if (contents.every((text) => text === '')) {
    return [{ field: 'content-0', message: '请写明需要什么信息：名称、文号，或者便于查找的其他特征。' }]
  }
  return contents.flatMap((text, at) => {
    const field = `content-${at}`
    if (text.length > longestContent)
      return [{ field, message: `第 ${at + 1} 项超过 ${longestContent} 个字；请写短一些，或者分成几项。` }]
    return []
  })
}

/** The boxes after one more was asked for, or one taken away. */
export function boxesAfter({ contents, press }: WhatForm): readonly string[] {
  if (press.kind === 'add') return contents.length < mostContents ? [...contents, ''] : contents
  if (press.kind === 'remove') return contents.filter((_, at) => at !== press.at)
  return contents.filter((text) => text !== '')
}
