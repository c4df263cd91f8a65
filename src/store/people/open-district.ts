import type { AuthorityActOf } from '#office/authorities/acts.ts'
import { decideAuthority } from '#office/authorities/decide.ts'
import { foldAuthorities } from '#office/authorities/fold.ts'
import { type FirstAdministrators, openOffice } from '#office/authorities/people/open-office.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { PeopleRefusal } from '#office/authorities/people/refusal.ts'
import type { AuthorityRefusal } from '#office/authorities/refusal.ts'
import { beginRegister } from '../register/head.ts'
import type { Doorway } from '../sign-in/doorway.ts'
import { issueEnrolment } from '../sign-in/enrolments.ts'

export type Opened =
  | { readonly ok: true; readonly codes: ReadonlyMap<PersonId, string> }
  | { readonly ok: false; readonly refusal: AuthorityRefusal | PeopleRefusal }

/**
 * The first run: the authority at the top of the tree and the three administrators who open the office, each with a code for
 * the first sign-in that is shown once. Nobody is given a password.
 */
export async function openDistrict(
  way: Doorway,
  top: AuthorityActOf<'authority.established'>,
  first: FirstAdministrators,
): Promise<Opened> {
  await beginRegister(way.db, way.district)
  const opened = await way.staff.record<AuthorityRefusal | PeopleRefusal>(
    { by: 'first-run', at: way.now() },
    ({ tree, people }) => {
      const grown = decideAuthority(tree, top)
      if (!grown.ok) return grown
      const at = { authority: top.id, on: way.today() }
      const staffed = openOffice(people, foldAuthorities(grown.acts, tree), first, at)
      return staffed.ok ? { ok: true, acts: [...grown.acts, ...staffed.acts] } : staffed
    },
  )
  if (!opened.ok) return opened
  const codes = new Map<PersonId, string>()
  for (const { person } of Object.values(first))
    codes.set(person, await issueEnrolment(way, person, 'first-run'))
  return { ok: true, codes }
}
