import type { CalendarYear } from '#law/calendar/calendar-year.ts'
import { calendarYearOf, type EnteredYear } from './entered-year.ts'

/** What the acts on a year come to: what a second person has confirmed, and what waits for one. */
export interface CalendarRow {
  readonly year: number
  readonly confirmed: EnteredYear | null
  readonly waiting: EnteredYear | null
}

/**
 * The years dates are counted by. A year nobody confirmed is better than none, and its dates are 待定 (law.md §3); but where a
 * confirmed one is there, a correction waits beside it: no single person moves a date that was certain.
 */
export function yearsInForce(
  announced: readonly CalendarYear[],
  rows: readonly CalendarRow[],
): readonly CalendarYear[] {
  const known = new Set(announced.map(({ year }) => year))
  const entered = rows.flatMap(({ year, confirmed, waiting }): readonly CalendarYear[] => {
    if (confirmed !== null) return [calendarYearOf(confirmed)]
    if (waiting === null || known.has(year)) return []
    return [{ ...calendarYearOf(waiting), unconfirmed: true }]
  })
  return [...announced, ...entered]
}
