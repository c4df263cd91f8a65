import { type Calendar, calendarOf } from '#law/calendar/calendar.ts'
import type { CalendarYear } from '#law/calendar/calendar-year.ts'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Act } from '../acts/act.ts'
import { calendarConfirmed, calendarEntered } from '../acts/kinds/calendar.ts'
import { foldMatter } from '../acts/section.ts'
import { calendar } from '../acts/sections/calendar.ts'
import { type CalendarRow, yearsInForce } from './calendar-row.ts'

/** Something that moved the calendar, or would: `awaiting` is a correction of a confirmed year that nobody confirmed yet. */
export interface CalendarChange {
  readonly what: 'entered' | 'confirmed' | 'awaiting'
  readonly on: PlainDate
  readonly row: CalendarRow
  readonly before: Calendar
  readonly after: Calendar
}

/** The rows that acts of the section, in the order of the chain, come to. */
export function foldCalendar(acts: readonly Act[]): readonly CalendarRow[] {
  const matters = Map.groupBy(acts, ({ matter }) => matter)
  return [...matters.values()].flatMap((own) => foldMatter(calendar, own) ?? [])
}

/** What changed since a day, newest first. All acts of the section are needed, in the order of the chain. */
export function calendarChanges(
  acts: readonly Act[],
  announced: readonly CalendarYear[],
  since: PlainDate,
): readonly CalendarChange[] {
  const inForce = (rows: readonly CalendarRow[]) => calendarOf(yearsInForce(announced, rows))
  const changes = acts.flatMap((act, at): readonly CalendarChange[] => {
    if (act.occurredOn < since) return []
    const earlier = foldCalendar(acts.slice(0, at))
    const later = foldCalendar(acts.slice(0, at + 1))
    const row = later.find(({ year }) => act.matter === `calendar/${year}`)
    if (row === undefined) return []
    const change = { on: act.occurredOn, row, before: inForce(earlier) }
    if (act.kind === calendarConfirmed.id) return [{ ...change, what: 'confirmed', after: inForce(later) }]
    if (act.kind !== calendarEntered.id) return []
    if (!isCertain(row, announced)) return [{ ...change, what: 'entered', after: inForce(later) }]
    const settled = acts.slice(at + 1).some(({ matter }) => matter === act.matter)
    if (settled) return []
    const proposed = { ...row, confirmed: row.waiting }
    const others = later.filter(({ year }) => year !== row.year)
    return [{ ...change, what: 'awaiting', after: inForce([...others, proposed]) }]
  })
  return changes.toReversed()
}

/** Whether the year had been confirmed before, or came with the program. */
function isCertain({ year, confirmed }: CalendarRow, announced: readonly CalendarYear[]): boolean {
  return confirmed !== null || announced.some((one) => one.year === year)
}
