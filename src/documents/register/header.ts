import { headerScore, matchHeaders } from '#office/annual-report/register/match-headers.ts'
import type { RegisterSheet } from '#office/annual-report/register/sheets.ts'
import type { HeaderMatch, RawRow } from '#office/annual-report/register/source.ts'

/** The header may stand below a title: it is the one of the first rows that names the most columns. */
const rowsToLookAt = 10

export interface Header {
  readonly match: HeaderMatch
  /** Number of the header row; data begins below it. */
  readonly row: number
}

export function findHeader(sheet: RegisterSheet, rows: readonly RawRow[]): Header {
  const candidates = rows.slice(0, rowsToLookAt).map((row) => ({ row, score: scoreOf(sheet, row) }))
  const best = candidates.reduce<(typeof candidates)[number] | undefined>(
    (a, b) => (a && a.score >= b.score ? a : b),
    undefined,
  )
  return { match: matchHeaders(sheet, best?.row.cells ?? []), row: best?.row.number ?? 0 }
}

/** Where no row names any column, the first of the fullest is the header: a title fills but one cell. */
function scoreOf(sheet: RegisterSheet, { cells }: RawRow): number {
  const filled = cells.filter((cell) => cell.trim() !== '').length
  return headerScore(sheet, cells) || filled / (cells.length + 1)
}
