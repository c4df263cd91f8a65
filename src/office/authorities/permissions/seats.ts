import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Authorities, AuthorityId } from '../authority.ts'
import type { People, PersonId } from '../people/person.ts'
import type { Role } from '../people/roles.ts'
import { activeTerms } from '../people/terms.ts'
import { type Relation, relationOn } from '../relation.ts'

/** One capacity in which a person comes to a thing: a role, held at an authority that stands so to the thing's authority. */
export interface Seat {
  readonly role: Role
  readonly relation: Relation
}

/** Who asks, in all capacities held on the day. Permissions look at nothing else about a person. */
export interface Asking {
  readonly person: PersonId
  readonly seats: readonly Seat[]
}

/** A person's capacities towards things of an authority on a day; none for the frozen, and for those out of office. */
export function asking(
  people: People,
  tree: Authorities,
  person: PersonId,
  authority: AuthorityId,
  day: PlainDate,
): Asking {
  const seats = activeTerms(people, tree, person, day).map((term) => ({
    role: term.role,
    relation: relationOn(tree, term.authority, authority, day),
  }))
  return { person, seats }
}
