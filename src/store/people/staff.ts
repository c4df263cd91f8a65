import type { AuthorityId } from '#office/authorities/authority.ts'
import type { Staff } from '#office/authorities/people/administration.ts'
import { nobody, type PersonId } from '#office/authorities/people/person.ts'
import type { PersonChanges } from '#office/sign-in/session.ts'
import { homeOf } from './home.ts'

/** Moments at which acts on a person ended their sessions. */
export type ActedOn = Pick<PersonChanges, 'rolesChangedAt' | 'frozenAt'>

/** The staff as the acts up to a height of the chain leave it, with what sign-in asks of those acts. */
export interface KnownStaff extends Staff {
  /** Who registered each person: a person's id, or `first-run`. */
  readonly registrars: ReadonlyMap<PersonId, string>
  readonly actedOn: ReadonlyMap<PersonId, ActedOn>
}

export type Folded = Omit<KnownStaff, 'homeOf'>

export const nothingFolded: Folded = {
  tree: new Map(),
  people: nobody,
  registrars: new Map(),
  actedOn: new Map(),
}

export function staffOf(folded: Folded, district: AuthorityId): KnownStaff {
  return { ...folded, homeOf: (person, day) => homeOf(folded, district, person, day) }
}
