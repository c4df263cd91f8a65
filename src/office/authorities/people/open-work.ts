import type { AuthorityId } from '../authority.ts'
import type { PersonId, Term } from './person.ts'
import { type Role, workRoles } from './roles.ts'

/** One open piece of work, and who already had a hand in it. */
export interface OpenItem {
  readonly matter: string
  readonly draftedBy: PersonId | null
  readonly reviewedBy: PersonId | null
}

/** What lies open with a person under a role at an authority. Each section answers for its own matters; the caller joins them. */
export type OpenWork = (person: PersonId, authority: AuthorityId, role: Role) => readonly OpenItem[]

/** The matters that would be left lying if these terms ended. */
export function mattersLeft(ending: readonly Term[], openWork: OpenWork): readonly string[] {
  return ending
    .filter(({ role }) => workRoles.includes(role))
    .flatMap(({ person, authority, role }) => openWork(person, authority, role).map(({ matter }) => matter))
}
