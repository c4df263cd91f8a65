import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { AuditReach } from '#office/audit/trail.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { Staff } from '#office/authorities/people/administration.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import { judge } from '#office/authorities/permissions/registry.ts'
import { asking } from '#office/authorities/permissions/seats.ts'

/**
 * What an auditor sees: the authorities their office reaches, and those who belong there. Tries at accounts nobody has belong
 * to no authority; they are for whoever reaches the top of the tree. `only` narrows all of it to one authority.
 */
export function auditReach(
  staff: Staff,
  viewer: PersonId,
  today: PlainDate,
  only: AuthorityId | null,
): AuditReach {
  const { tree, people } = staff
  const reached = new Set(
    [...tree.keys()].filter((id) => {
      const who = asking(people, tree, viewer, id, today)
      return judge('audit.read', who, { state: 'kept' }) === 'allowed'
    }),
  )
  const tops = [...tree.values()].filter(({ versions }) => versions[0].place.parent === null)
  const authorities = [...reached].filter((id) => only === null || id === only)
  const asked = new Set(authorities)
  return {
    authorities,
    people: [...people.persons.keys()].filter((id) => asked.has(staff.homeOf(id, today))),
    strangers: only === null && tops.every(({ id }) => reached.has(id)),
  }
}
