import { calendar2019 } from './2019.ts'
import { calendar2020 } from './2020.ts'
import { calendar2021 } from './2021.ts'
import { calendar2022 } from './2022.ts'
import { calendar2023 } from './2023.ts'
import { calendar2024 } from './2024.ts'
import { calendar2025 } from './2025.ts'
import { calendar2026 } from './2026.ts'
import { type Calendar, calendarOf, type DayKind } from './calendar.ts'
import type { CalendarYear } from './calendar-year.ts'
import type { PlainDate } from './plain-date.ts'

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

/** The calendar of every year announced so far. */
export const announcedCalendar: Calendar = calendarOf(announcedYears)

export function dayKind(date: PlainDate): DayKind {
  return announcedCalendar.kindOf(date)
}

/** Whether public bodies work on a day; `not-announced` where no notice says so. */
export function isWorkingDay(date: PlainDate): boolean | 'not-announced' {
  const { kind } = dayKind(date)
  if (kind === 'not-announced') return kind
  return kind === 'workday' || kind === 'make-up-workday'
}
