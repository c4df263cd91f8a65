import type { Item } from './items.ts'
import type { Sentence } from './statements.ts'

/** The printed words of an item with its figure, for people to find again. */
export function quoted({ sentence, item }: { readonly sentence: Sentence; readonly item: Item }): string {
  const from = item.before.length === 0 && item.figure ? item.figure.at : item.at
  const until = item.figure === undefined ? item.end : (item.after.at(-1)?.end ?? item.end)
  return cut(sentence.text.shown.slice(from, Math.max(until, item.end)))
}

/** The printed words from one item to another. */
export function quotedSpan(sentence: Sentence, first: Item, last: Item): string {
  return cut(sentence.text.shown.slice(first.at, Math.max(first.end, last.end)))
}

function cut(words: string): string {
  const trimmed = words.replace(/^[，；、。：\s]+/u, '')
  return trimmed.length > 70 ? `${trimmed.slice(0, 50)}……${trimmed.slice(-15)}` : trimmed
}
