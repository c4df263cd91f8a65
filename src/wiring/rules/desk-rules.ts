import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'
import type { Policies } from '#web/viewer.ts'
import { type CalendarPolicy, calendarPolicies } from '../../desk/calendar/policies.ts'
import type { CalendarAtDesk } from '../../desk/calendar/source.ts'
import { type SettingsPolicy, settingsPolicies } from '../../desk/settings/policies.ts'
import type { SettingsAtDesk } from '../../desk/settings/source.ts'
import { calendarRoom } from './calendar-room.ts'
import { settingsRoom } from './settings-room.ts'

/** What the desk's pages on holiday notices and open questions work with. */
export type RulesAtDesk = CalendarAtDesk & SettingsAtDesk

export function rulesAtDesk(
  store: Pick<Store, 'db' | 'append'>,
  way: Doorway,
  people: PeopleAdministration,
): RulesAtDesk {
  return { calendar: calendarRoom(store, way), settings: settingsRoom(store, way), people }
}

export function rulePolicies(
  people: PeopleAdministration,
  { calendar }: Pick<RulesAtDesk, 'calendar'>,
  { district }: Pick<Doorway, 'district'>,
): Policies<CalendarPolicy | SettingsPolicy> {
  return { ...calendarPolicies(people, calendar, district), ...settingsPolicies(people) }
}
