import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { Staff } from '#office/authorities/people/administration.ts'
import { type PersonId, personIdSchema } from '#office/authorities/people/person.ts'
import { judge } from '#office/authorities/permissions/registry.ts'
import { asking } from '#office/authorities/permissions/seats.ts'

/**
 * Whether someone fills and empties posts at an authority. A person may be in reach and the authority of one of their offices
 * not. Whether it is about oneself is asked where the person is known.
 */
export function mayManageAt(staff: Staff, viewer: PersonId, authority: AuthorityId, day: PlainDate): boolean {
  const verdict = judge('people.manage', asking(staff.people, staff.tree, viewer, authority, day), {
    state: 'active',
    subject: nobodyInParticular,
  })
  return verdict === 'allowed'
}

const nobodyInParticular = personIdSchema.parse('-')
