import { applicationRows, bareLabel, type PlacedRow, rowName } from '../report-form/cells.ts'
import { form2021 } from '../report-form/form-2021.ts'
import type { Outcome, OutcomeId } from './outcome.ts'
import { outcomes } from './outcomes.ts'

export type RecognisedOutcome =
  | { readonly ok: true; readonly outcome: Outcome }
  | {
      readonly ok: false
      /** `group-only`: a heading such as 不予公开, which leaves the reason open. */
      readonly reason: 'group-only' | 'unknown'
      /** What may have been meant, nearest first; every reason of the group for `group-only`. */
      readonly candidates: readonly OutcomeId[]
      readonly group?: string
    }

interface Entry {
  readonly outcome: Outcome
  /** The heading the outcome stands under; empty for 予以公开 and 部分公开. */
  readonly group: string
  readonly names: readonly string[]
}

const entries: readonly Entry[] = outcomes.map((outcome) => {
  const row = rowOf(outcome)
  const labels = [row.label, bareLabel(row), ...(row.spellings ?? []), ...outcome.shortNames]
  return { outcome, group: key(row.under[1]?.label ?? ''), names: [...new Set(labels.map(key))] }
})

const groups = new Set(entries.map((entry) => entry.group).filter((group) => group !== ''))

/** The outcome a register's words name: a label with or without its number or its group, or a short name in use. */
export function recogniseOutcome(text: string): RecognisedOutcome {
  const words = key(text)
  // No two outcomes share a name, which the tests see to.
  const named = entries.find(({ names, group }) =>
    names.some((name) => words === name || words === group + name),
  )
  if (named !== undefined) return { ok: true, outcome: named.outcome }
  if (groups.has(words)) {
    const own = entries.filter((entry) => entry.group === words)
    return { ok: false, reason: 'group-only', candidates: own.map((entry) => entry.outcome.id), group: words }
  }
  return { ok: false, reason: 'unknown', candidates: nearest(words) }
}

/** The outcome as a person would write it in a register: group and label. */
export function outcomeLabel(outcome: Outcome): string {
  return rowName(rowOf(outcome))
    .replace(/（[一二三四五六]）|\d\./gu, '')
    .replace(' ', '-')
}

function rowOf({ id }: Outcome): PlacedRow {
  const row = applicationRows(form2021.applications).find((candidate) => candidate.id === id)
  if (row === undefined) throw new Error(`the form has no row for ${id}`)
  return row
}

/** Letters without numbers, brackets, punctuation and spaces. */
function key(text: string): string {
  return (
    text
      .normalize('NFKC')
      // 、 parts words, but behind a number it belongs to the number.
      .split(/[-—–/\\>·,;:\s]|(?<![一二三四五六七八九十\d])、/u)
      .map((part) => part.replace(/^\(?[一二三四五六七八九十\d]{1,2}[).、]/u, ''))
      .join('')
      .replace(/\(?[一二三四五六七]\)|(?<=\p{Script=Han})\d[.、]|[^\p{Script=Han}A-Za-z0-9]/gu, '')
  )
}

function nearest(words: string): readonly OutcomeId[] {
  const ranked = entries
    .map((entry) => ({
      id: entry.outcome.id,
      distance: Math.min(...entry.names.map((name) => distance(words, name))),
    }))
    .sort((a, b) => a.distance - b.distance)
  return ranked.slice(0, 3).map((entry) => entry.id)
}

/** Letters to change over the longer text's length: 0 the same, 1 nothing in common. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      current[j] = Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1)
    }
    previous = current
  }
  return (previous[b.length] ?? 0) / Math.max(a.length, b.length, 1)
}
