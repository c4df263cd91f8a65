import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { SettingsRoom } from '#office/settings/room.ts'

/** What the pages on open questions work with. */
export interface SettingsAtDesk {
  readonly settings: SettingsRoom
  readonly people: Pick<PeopleAdministration, 'now' | 'today'>
}
