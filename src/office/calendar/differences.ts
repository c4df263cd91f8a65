import type { HolidayPeriod } from '#law/calendar/calendar-year.ts'

interface Holidays {
  readonly holidays: readonly HolidayPeriod[]
}

/** Days on which two arrangements of a year differ, each list in order of the days. */
export interface CalendarDifferences {
  readonly newlyOff: readonly string[]
  readonly noLongerOff: readonly string[]
  readonly newlyWorked: readonly string[]
  readonly noLongerWorked: readonly string[]
}

/** What a corrected notice changes, for whoever compares it. */
export function calendarDifferences(before: Holidays, after: Holidays): CalendarDifferences {
  const off = ({ holidays }: Holidays) => holidays.flatMap((holiday) => holiday.off)
  const worked = ({ holidays }: Holidays) => holidays.flatMap((holiday) => holiday.makeUp)
  return {
    newlyOff: without(off(after), off(before)),
    noLongerOff: without(off(before), off(after)),
    newlyWorked: without(worked(after), worked(before)),
    noLongerWorked: without(worked(before), worked(after)),
  }
}

function without(days: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others)
  return days.filter((day) => !known.has(day)).toSorted()
}
