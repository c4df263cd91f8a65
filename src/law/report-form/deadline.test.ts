import { expect, test } from 'vitest'
import { announcedCalendar } from '../calendar/days.ts'
import { reportDeadline } from './deadline.ts'

test.each([
  // 31 January 2026 is a Saturday: publish by the Friday before (law.md 1.2).
  [2025, '2026-01-31', '2026-01-30', true],
  [2023, '2024-01-31', '2024-01-31', true],
  // 31 January 2025 lies in the spring festival, which began on the 28th; the Sunday before it was a working day.
  [2024, '2025-01-31', '2025-01-27', true],
  // No notice on 2027 is known here: 31 January is a Sunday, and the Friday may still turn out otherwise.
  [2026, '2027-01-31', '2027-01-29', false],
])('the report on %i is due on %s, and best out by %s', (year, due, lastWorkingDay, confirmed) => {
  expect(reportDeadline(year, announcedCalendar)).toEqual({ due, lastWorkingDay, confirmed })
})
