import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { CalendarRoom } from '#office/calendar/room.ts'

/** What the pages on holiday notices work with. */
export interface CalendarAtDesk {
  readonly calendar: CalendarRoom
  readonly people: Pick<PeopleAdministration, 'now' | 'today'>
}
