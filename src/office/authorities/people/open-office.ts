import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Authorities, AuthorityId } from '../authority.ts'
import { type Decision, record, refuse } from '../decision.ts'
import type { PeopleAct } from './acts.ts'
import { appoint } from './appoint.ts'
import { foldPeople } from './fold.ts'
import type { People, PersonId, TermId } from './person.ts'
import type { PeopleRefusal } from './refusal.ts'
import { registerPerson } from './register-person.ts'
import type { Role } from './roles.ts'
import { defaultSeparation } from './separation.ts'

export interface FirstAdministrator {
  readonly person: PersonId
  readonly term: TermId
  readonly name: string
  readonly account: string
}

/** The three who open an office. Naming one person twice is refused like any other appointment. */
export type FirstAdministrators = Readonly<
  Record<'systemAdministrator' | 'securityAdministrator' | 'auditAdministrator', FirstAdministrator>
>

/** The first three administrators, the only ones nobody appoints: `office-already-open` once anybody is registered. */
export function openOffice(
  people: People,
  tree: Authorities,
  first: FirstAdministrators,
  at: { readonly authority: AuthorityId; readonly on: PlainDate },
): Decision<PeopleAct, PeopleRefusal> {
  if (people.persons.size > 0) return refuse({ reason: 'office-already-open' })
  const posts: readonly (readonly [Role, FirstAdministrator])[] = [
    ['systemAdministrator', first.systemAdministrator],
    ['securityAdministrator', first.securityAdministrator],
    ['auditAdministrator', first.auditAdministrator],
  ]
  const acts: PeopleAct[] = []
  for (const [role, { person, term, name, account }] of posts) {
    const before = foldPeople(acts, people)
    const registered = before.persons.has(person)
      ? record<PeopleAct>()
      : registerPerson(before, { kind: 'person.registered', person, name, account, on: at.on })
    if (!registered.ok) return registered
    const now = foldPeople(registered.acts, before)
    const office = { term, person, role, authority: at.authority, from: at.on, until: null, deputyFor: null }
    const appointed = appoint(now, tree, { kind: 'person.appointed', ...office }, defaultSeparation)
    if (!appointed.ok) return appointed
    acts.push(...registered.acts, ...appointed.acts)
  }
  return record(...acts)
}
