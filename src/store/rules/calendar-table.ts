import { calendar } from '#office/acts/sections/calendar.ts'
import type { CalendarRow } from '#office/calendar/calendar-row.ts'
import type { EnteredYear } from '#office/calendar/entered-year.ts'
import type { ReadTable } from '../read-table.ts'

export const calendarTable: ReadTable<CalendarRow> = {
  section: calendar,
  columns: [
    { name: 'year', type: 'bigint', of: ({ year }) => year },
    { name: 'confirmed', type: 'jsonb', of: ({ confirmed }) => jsonOf(confirmed) },
    { name: 'waiting', type: 'jsonb', of: ({ waiting }) => jsonOf(waiting) },
  ],
}

function jsonOf(entered: EnteredYear | null): string | null {
  return entered === null ? null : JSON.stringify(entered)
}
