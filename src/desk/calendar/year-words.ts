import { calendarOf, worksProvisionally } from '#law/calendar/calendar.ts'
import type { CalendarYear } from '#law/calendar/calendar-year.ts'
import { addDays, type PlainDate, plainDate, yearOf } from '#law/calendar/plain-date.ts'
import type { KnownYear } from '#office/calendar/room.ts'
import type { State } from '#ui/state-icon.tsx'

/** How a year stands, as a tag. */
export function standingOf({ waiting, inForce }: KnownYear): {
  readonly state: State
  readonly word: string
} {
  if (inForce.unconfirmed) return { state: 'waiting', word: '待核对，期限为待定' }
  if (waiting !== null) return { state: 'soon', word: '有更正待核对' }
  return { state: 'done', word: '已生效' }
}

export function workingDaysIn(calendarYear: CalendarYear): number {
  const calendar = calendarOf([calendarYear])
  return daysOf(calendarYear.year).filter((date) => worksProvisionally(calendar, date)).length
}

/** Every day of a year. */
export function daysOf(year: number): readonly PlainDate[] {
  const days: PlainDate[] = []
  let day = plainDate(year, 1, 1)
  while (day !== undefined && yearOf(day) === year) {
    days.push(day)
    day = addDays(day, 1)
  }
  return days
}

/** 2027-02-05 至 2027-02-11, or the one day. */
export function stretch(days: readonly string[]): string {
  const [first = '', last = ''] = [days[0], days.at(-1)]
  return days.length > 1 ? `${first} 至 ${last}` : first
}
