import type { PlainDate } from '#law/calendar/plain-date.ts'
import { ancestorsOn, authorityOn } from '../as-of.ts'
import type { Authorities, AuthorityId } from '../authority.ts'
import { covers } from '../period.ts'
import type { People, PersonId, Term, TermId } from './person.ts'
import type { Role } from './roles.ts'

/**
 * The terms in which a person may act on a day: begun, not ended, at an authority that exists. None for a frozen account,
 * and none that ran at an authority since dissolved: its successor appoints anew.
 */
export function activeTerms(
  people: People,
  tree: Authorities,
  person: PersonId,
  day: PlainDate,
): readonly Term[] {
  if (people.persons.get(person)?.frozen !== null) return []
  return [...people.terms.values()].filter(
    (term) => term.person === person && covers(term, day) && authorityOn(tree, term.authority, day) !== null,
  )
}

/** Those who hold a role at an authority on a day, deputies included. */
export function holdersOf(
  people: People,
  tree: Authorities,
  role: Role,
  authority: AuthorityId,
  day: PlainDate,
): readonly PersonId[] {
  const holders = [...people.persons.keys()].filter((person) =>
    activeTerms(people, tree, person, day).some((term) => term.role === role && term.authority === authority),
  )
  return holders
}

/**
 * Whether ending these terms on a day would leave an authority with nobody to administer it in that role, there or
 * above: then nobody could appoint the next one.
 */
export function leavesNobody(
  people: People,
  tree: Authorities,
  ending: readonly TermId[],
  day: PlainDate,
): Term | null {
  const kept = { ...people, terms: new Map([...people.terms].filter(([id]) => !ending.includes(id))) }
  const keys = ending
    .flatMap((id) => people.terms.get(id) ?? [])
    .filter(({ role }) => role === 'systemAdministrator' || role === 'securityAdministrator')
  const places = (id: AuthorityId) => [id, ...ancestorsOn(tree, id, day).map((above) => above.id)]
  return (
    keys.find(({ role, authority }) =>
      places(authority).every((place) => holdersOf(kept, tree, role, place, day).length === 0),
    ) ?? null
  )
}
