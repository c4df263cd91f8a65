import type { CalendarRow } from '#office/calendar/calendar-row.ts'
import { calendarConfirmed, calendarEntered } from '../kinds/calendar.ts'
import { sharedKinds } from '../kinds/shared.ts'
import type { Section } from '../section.ts'

/** The holiday notices of each year, in the chain of the district. They add nothing to the yearly figures. */
export const calendar: Section<CalendarRow> = {
  id: 'calendar',
  kinds: [calendarEntered, calendarConfirmed, ...sharedKinds<CalendarRow>()],
  flows: () => [],
}
