import type { PlainDate } from '#law/calendar/plain-date.ts'
import { livingOn } from '#office/authorities/as-of.ts'
import { type AuthorityId, type AuthorityOnDay, authorityIdSchema } from '#office/authorities/authority.ts'
import type { Staff } from '#office/authorities/people/administration.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { ApplicationFacts } from '#office/authorities/permissions/applications.ts'
import { judge } from '#office/authorities/permissions/registry.ts'
import { asking } from '#office/authorities/permissions/seats.ts'
import type { Asked } from '../people/policies.ts'

/** Calling for a case looks at nothing of it but whose it is. */
export const anyCase: ApplicationFacts = {
  state: 'open',
  calledFor: false,
  draftedBy: null,
  reviewedBy: null,
  secrecyReviewedBy: null,
}

/** Whether someone supervises an authority's disclosure work on a day (条例 art. 3, 47). */
export function isUnder({ people, tree }: Staff, person: PersonId, id: AuthorityId, day: PlainDate): boolean {
  return judge('applications.call-for', asking(people, tree, person, id, day), anyCase) === 'allowed'
}

/** All authorities someone supervises, in the order they were established. */
export function authoritiesUnder(staff: Staff, person: PersonId, day: PlainDate): readonly AuthorityOnDay[] {
  return livingOn(staff.tree, day).filter(({ id }) => isUnder(staff, person, id, day))
}

/** The authority an address names; the viewer's own where it names none; undefined where it can be none. */
export function addressedAuthority({ own, params }: Pick<Asked, 'own' | 'params'>): AuthorityId | undefined {
  return params.authority === undefined ? own : authorityIdSchema.safeParse(params.authority).data
}
