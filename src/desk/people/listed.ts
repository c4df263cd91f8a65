import type { AuthorityId } from '#office/authorities/authority.ts'
import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { Person, PersonId, Term } from '#office/authorities/people/person.ts'
import type { NameOf } from '#office/authorities/people/refusal.ts'
import { activeTerms } from '#office/authorities/people/terms.ts'
import { judge } from '#office/authorities/permissions/registry.ts'
import { asking } from '#office/authorities/permissions/seats.ts'
import { nameOfIn } from './person-view.ts'

/** A line of the list of people. */
export interface ListedPerson {
  readonly person: Person
  readonly home: AuthorityId
  readonly terms: readonly Term[]
}

export interface Listed {
  readonly lines: readonly ListedPerson[]
  readonly nameOf: NameOf
}

/** Those whom the viewer may know, by authority and in the order they were registered; `words`: part of a name or account. */
export async function listedFor(
  people: PeopleAdministration,
  viewer: PersonId,
  words: string,
): Promise<Listed> {
  const staff = await people.now()
  const today = people.today()
  const known = new Map<AuthorityId, boolean>()
  const mayKnow = (home: AuthorityId, subject: PersonId): boolean => {
    const before = known.get(home)
    if (before !== undefined) return before
    const who = asking(staff.people, staff.tree, viewer, home, today)
    const may = judge('people.read', who, { state: 'active', subject }) === 'allowed'
    known.set(home, may)
    return may
  }
  const lines = [...staff.people.persons.values()]
    .filter(({ name, account }) => name.includes(words) || account.includes(words.toLowerCase()))
    .map((person) => ({ person, home: staff.homeOf(person.id, today) }))
    .filter(({ person, home }) => mayKnow(home, person.id))
    .map((line) => ({ ...line, terms: activeTerms(staff.people, staff.tree, line.person.id, today) }))
  return { lines, nameOf: nameOfIn(staff, today) }
}
