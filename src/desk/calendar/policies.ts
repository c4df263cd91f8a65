import type { AuthorityId } from '#office/authorities/authority.ts'
import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import type { PolicyName } from '#office/authorities/permissions/registry.ts'
import type { CalendarRoom } from '#office/calendar/room.ts'
import type { Policies } from '#web/viewer.ts'
import { policyOn } from '../people/policies.ts'

/** The permissions that the pages on holiday notices name. */
export type CalendarPolicy = Extract<
  PolicyName,
  'calendar.read' | 'system.enter-calendar' | 'system.confirm-calendar'
>

/** Those permissions on the district, which has one calendar for all its authorities. */
export function calendarPolicies(
  people: PeopleAdministration,
  calendar: Pick<CalendarRoom, 'year'>,
  district: AuthorityId,
): Policies<CalendarPolicy> {
  const on = policyOn(people)
  const running = { authority: district, facts: { state: 'running' } } as const
  return {
    'calendar.read': on('calendar.read', () => running),
    'system.enter-calendar': on('system.enter-calendar', () => running),
    'system.confirm-calendar': on('system.confirm-calendar', async ({ params }) => {
      const known = await calendar.year(Number(params.year))
      const by = known?.enteredBy ?? null
      const draftedBy = by === null ? null : personIdSchema.parse(by)
      return known && { authority: district, facts: { state: 'running', draftedBy } }
    }),
  }
}
