import type { PeopleAct } from '../authorities/people/acts.ts'
import type { People, PersonId } from '../authorities/people/person.ts'
import type { PersonChanges } from './session.ts'

/** Which of a person's sessions an act ends, and by which change; null where it ends none. */
export interface EndedSessions {
  readonly person: PersonId
  readonly change: keyof Pick<PersonChanges, 'rolesChangedAt' | 'frozenAt'>
}

/**
 * Appointing, relieving and freezing end a person's sessions at once, dated with the moment the act was recorded. `people` is
 * the state the act was decided on.
 */
export function sessionsEndedBy(act: PeopleAct, people: People): EndedSessions | null {
  switch (act.kind) {
    case 'person.appointed':
      return { person: act.person, change: 'rolesChangedAt' }
    case 'person.relieved': {
      const term = people.terms.get(act.term)
      return term ? { person: term.person, change: 'rolesChangedAt' } : null
    }
    case 'person.frozen':
      return { person: act.person, change: 'frozenAt' }
    case 'person.registered':
    case 'person.restored':
    case 'work.handed-over':
      return null
  }
}
