import { yearOf } from '#law/calendar/plain-date.ts'
import type { OutcomeId } from '#law/outcomes/outcome.ts'
import type { ApplicationRow, RemedyRow } from '../register/rows.ts'
import type { RemedyResult } from '../register/words.ts'

/**
 * Where one application stands in a year's table three: how it came in and how it left, one of each, or outside the
 * year. Every application alive in the year has exactly one of each, so nothing is counted twice or dropped.
 */
export type Standing =
  | { readonly inYear: false }
  | { readonly inYear: true; readonly came: 'new' | 'carriedIn'; readonly left: OutcomeId | 'carriedOut' }

/** 新收 by the day received (条例 art. 31), 办理结果 by the closing day; what is neither carries over. */
export function standingOf(row: ApplicationRow, year: number): Standing {
  const closedIn = row.closing === null ? Number.POSITIVE_INFINITY : yearOf(row.closing.on)
  const receivedIn = yearOf(row.received)
  if (receivedIn > year || closedIn < year) return { inYear: false }
  return {
    inYear: true,
    came: receivedIn === year ? 'new' : 'carriedIn',
    left: row.closing !== null && closedIn === year ? row.closing.outcome : 'carriedOut',
  }
}

/** The column of table four a reconsideration or lawsuit is counted in, or null outside the year. */
export function remedyColumn(row: RemedyRow, year: number): RemedyResult | 'pending' | null {
  if (yearOf(row.received) > year) return null
  if (row.closing === null || yearOf(row.closing.on) > year) return 'pending'
  return yearOf(row.closing.on) === year ? row.closing.result : null
}
