import { type Decision, record, refuse } from '../decision.ts'
import type { PeopleActOf } from './acts.ts'
import type { People } from './person.ts'
import type { PeopleRefusal } from './refusal.ts'

/** Registers a person with an account of their own; roles follow by appointment. `person-exists`, `account-taken`. */
export function registerPerson(
  people: People,
  act: PeopleActOf<'person.registered'>,
): Decision<PeopleActOf<'person.registered'>, PeopleRefusal> {
  if (people.persons.has(act.person)) return refuse({ reason: 'person-exists' })
  const taken = [...people.persons.values()].some(({ account }) => account === act.account)
  return taken ? refuse({ reason: 'account-taken', account: act.account }) : record(act)
}
