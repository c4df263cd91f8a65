import { z } from 'zod'
import { allowedIn, columnOf } from '#office/annual-report/register/allowed.ts'
import type { Correction } from '#office/annual-report/register/corrections.ts'
import { registerSheets } from '#office/annual-report/register/sheets.ts'
import { count, words } from '../schemas.ts'

const kinds = [
  'cells',
  'left-out',
  'sheet-left-out',
  'filled',
  'header',
] as const satisfies readonly Correction['kind'][]

/** One correction as the register keeps it: where, and the new word where it is one of a closed set. */
export const importChange = z.object({
  kind: z.enum(kinds),
  sheet: z.enum(registerSheets.map(({ id }) => id)),
  /** The column's key; null where it is about rows, or where a header's column is not used. */
  column: words.nullable(),
  /** Rows as `3-7,9`; a header's place is a column, counted from 1. */
  places: z.string().regex(/^[\d,-]*$/u),
  /** Cells, rows or columns it changed. */
  changed: count,
  /** Null where the words are somebody's own and stand with the personal part. */
  to: words.nullable(),
})
export type ImportChange = z.infer<typeof importChange>

/** What stood there, and what was written instead where that is no word of a closed set. */
export const importChangeWords = z.object({ from: words, to: words.nullable() })
export type ImportChangeWords = z.infer<typeof importChangeWords>

export const correctedFacts = z.object({ changes: z.array(importChange) })
export const correctedPersonal = z.object({ words: z.array(importChangeWords) })

/** A correction in its two parts. */
export function changeOf(
  correction: Correction,
  changed: number,
): { readonly change: ImportChange; readonly words: ImportChangeWords } {
  const { kind, sheet } = correction
  const column = 'column' in correction ? correction.column : null
  const to = 'to' in correction ? correction.to : null
  const isPublic = to !== null && isOfClosedSet(correction, to)
  return {
    change: { kind, sheet, column, places: placesOf(correction), changed, to: isPublic ? to : null },
    words: { from: kept(fromOf(correction)), to: isPublic ? null : to },
  }
}

/** A word of a closed set names nobody. */
function isOfClosedSet(correction: Correction, to: string): boolean {
  if (!('column' in correction) || correction.column === null) return false
  const column = columnOf(correction.sheet, correction.column)
  return column !== undefined && (allowedIn(column.kind)?.includes(to) ?? false)
}

function fromOf(correction: Correction): string {
  if (correction.kind === 'left-out') return correction.why
  return 'from' in correction ? correction.from : ''
}

/** A cell of a CSV file may hold a whole book, or letters no database stores; its beginning tells it. */
function kept(text: string): string {
  return text.slice(0, mostKept).toWellFormed().replaceAll('\u0000', '')
}

const mostKept = 2_000

function placesOf(correction: Correction): string {
  if (correction.kind === 'header') return String(correction.at + 1)
  return 'rows' in correction ? rowRanges(correction.rows) : ''
}

/** 3, 4, 5 and 9 as `3-5,9`. */
export function rowRanges(rows: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && row <= last[1] + 1) last[1] = row
    else ranges.push([row, row])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',')
}
