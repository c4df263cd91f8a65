import type { CalendarNotice, CalendarYear } from './calendar-year.ts'
import { addDays, type PlainDate, weekdayOf, yearOf } from './plain-date.ts'

/** What a day is under the holiday notices. A year without a notice is not announced, whatever the weekday. */
export type DayKind =
  | { readonly kind: 'workday' }
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly name: string; readonly notice: CalendarNotice }
  | { readonly kind: 'make-up-workday'; readonly name: string; readonly notice: CalendarNotice }
  | { readonly kind: 'not-announced' }

/** The working days of the years handed in; a value like any other, so a case can be computed under two of them. */
export interface Calendar {
  kindOf(date: PlainDate): DayKind
  /** True where a notice covers the day's year and nobody marked it as still to be confirmed. */
  isConfirmed(date: PlainDate): boolean
}

/** A calendar of announced years. Of two entries for one year the later one counts, so a corrected notice replaces. */
export function calendarOf(entered: readonly CalendarYear[]): Calendar {
  const years = new Map(entered.map((calendar) => [calendar.year, calendar]))
  const special = new Map([...years.values()].flatMap(namedDays))
  return {
    kindOf(date) {
      if (!years.has(yearOf(date))) return { kind: 'not-announced' }
      return special.get(date) ?? { kind: isWeekend(date) ? 'weekend' : 'workday' }
    },
    isConfirmed(date) {
      const calendar = years.get(yearOf(date))
      return calendar !== undefined && calendar.unconfirmed !== true
    },
  }
}

/**
 * Whether public bodies work on a day. Where no notice speaks, weekends alone decide: only for dates that are shown as
 * to be confirmed (`Calendar.isConfirmed` is false there).
 */
export function worksProvisionally(calendar: Calendar, date: PlainDate): boolean {
  const { kind } = calendar.kindOf(date)
  if (kind === 'not-announced') return !isWeekend(date)
  return kind === 'workday' || kind === 'make-up-workday'
}

/** The first working day on or after a date, by the same provisional rule. */
export function workingDayFrom(calendar: Calendar, date: PlainDate): PlainDate {
  let day = date
  while (!worksProvisionally(calendar, day)) day = addDays(day, 1)
  return day
}

export function isWeekend(date: PlainDate): boolean {
  const weekday = weekdayOf(date)
  return weekday === 0 || weekday === 6
}

/** Days that a notice names. A notice may reach into the last days of the year before. */
function namedDays({ holidays, notices }: CalendarYear): [string, DayKind][] {
  const notice = notices.at(-1) ?? { source: '' }
  return holidays.flatMap(({ name, off, makeUp }) => [
    ...off.map((date): [string, DayKind] => [date, { kind: 'holiday', name, notice }]),
    ...makeUp.map((date): [string, DayKind] => [date, { kind: 'make-up-workday', name, notice }]),
  ])
}
