import { calendar2019 } from './2019.ts'
import { calendar2020 } from './2020.ts'
import { calendar2021 } from './2021.ts'
import { calendar2022 } from './2022.ts'
import { calendar2023 } from './2023.ts'
import { calendar2024 } from './2024.ts'
import { calendar2025 } from './2025.ts'
import { calendar2026 } from './2026.ts'
import type { CalendarNotice, CalendarYear } from './calendar-year.ts'
import { addDays, type PlainDate, weekdayOf, yearOf } from './plain-date.ts'

/** What a day is under the holiday notices. A year without a notice is not announced, whatever the weekday. */
export type DayKind =
  | { readonly kind: 'workday' }
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly name: string; readonly notice: CalendarNotice }
  | { readonly kind: 'make-up-workday'; readonly name: string; readonly notice: CalendarNotice }
  | { readonly kind: 'not-announced' }

export const announcedYears: readonly CalendarYear[] = [
  calendar2019,
  calendar2020,
  calendar2021,
  calendar2022,
  calendar2023,
  calendar2024,
  calendar2025,
  calendar2026,
]

const years = new Set(announcedYears.map((calendar) => calendar.year))

/** Days that a notice names. A notice may reach into the last days of the year before. */
const special: ReadonlyMap<string, DayKind> = new Map(
  announcedYears.flatMap(({ holidays, notices }) =>
    holidays.flatMap(({ name, off, makeUp }) => {
      const notice = notices.at(-1) ?? { source: '' }
      return [
        ...off.map((date): [string, DayKind] => [date, { kind: 'holiday', name, notice }]),
        ...makeUp.map((date): [string, DayKind] => [date, { kind: 'make-up-workday', name, notice }]),
      ]
    }),
  ),
)

export function dayKind(date: PlainDate): DayKind {
  if (!years.has(yearOf(date))) return { kind: 'not-announced' }
  const named = special.get(date)
  if (named) return named
  const weekday = weekdayOf(date)
  return { kind: weekday === 0 || weekday === 6 ? 'weekend' : 'workday' }
}

/** Whether public bodies work on a day; `not-announced` where no notice says so. */
export function isWorkingDay(date: PlainDate): boolean | 'not-announced' {
  const { kind } = dayKind(date)
  if (kind === 'not-announced') return kind
  return kind === 'workday' || kind === 'make-up-workday'
}

/**
 * The `count`-th working day after a date; the date itself is not counted (民法典 art. 201). `not-announced` where the
 * count runs into a year without a notice.
 */
export function addWorkingDays(date: PlainDate, count: number): PlainDate | 'not-announced' {
  let day = date
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    const working = isWorkingDay(day)
    if (working === 'not-announced') return working
    if (working) left--
  }
  return day
}
