import type { PlainDate } from '#law/calendar/plain-date.ts'
import { type Authority, type AuthorityId, authorityIdSchema } from '#office/authorities/authority.ts'
import type { PeopleAdministration, Staff } from '#office/authorities/people/administration.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { AuthorityFacts } from '#office/authorities/permissions/authorities.ts'
import { judge, type PolicyName } from '#office/authorities/permissions/registry.ts'
import { asking } from '#office/authorities/permissions/seats.ts'
import type { Policies } from '#web/viewer.ts'
import { policyOn } from '../people/policies.ts'

/** The permissions that the pages on authorities name. */
export type AuthorityPolicy = Extract<PolicyName, `authorities.${string}`>

/** Those permissions, judged on the authority the address names; without one, on the viewer's own. */
export function authorityPolicies(people: PeopleAdministration): Policies<AuthorityPolicy> {
  const on = policyOn(people)
  const find = ({ staff, own, params }: Parameters<Parameters<typeof on>[1]>[0]) => {
    const id = params.authority === undefined ? own : authorityIdSchema.safeParse(params.authority).data
    const authority = id && staff.tree.get(id)
    return authority && thingOf(authority, people.today())
  }
  return {
    'authorities.read': on('authorities.read', find),
    'authorities.establish': on('authorities.establish', find),
    'authorities.change': on('authorities.change', find),
  }
}

/** One that is to be established later is looked after by whoever looks after the body it will stand under. */
function thingOf(authority: Authority, today: PlainDate) {
  const [first] = authority.versions
  return {
    authority: first.from > today ? (first.place.parent ?? authority.id) : authority.id,
    facts: factsOf(authority, today),
  }
}

function factsOf({ dissolved }: Authority, today: PlainDate): AuthorityFacts {
  return { state: dissolved !== null && dissolved.on <= today ? 'dissolved' : 'living' }
}

type Doing = 'authorities.establish' | 'authorities.change'

/** Whether someone may do it to an authority: also asked of the body another is to stand under. */
export function mayAt(
  staff: Staff,
  viewer: PersonId,
  does: Doing,
  id: AuthorityId,
  today: PlainDate,
): boolean {
  const authority = staff.tree.get(id)
  if (!authority) return false
  const { authority: asked, facts } = thingOf(authority, today)
  return judge(does, asking(staff.people, staff.tree, viewer, asked, today), facts) === 'allowed'
}
