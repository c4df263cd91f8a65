import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Authorities } from '../authority.ts'
import { type Decision, record, refuse } from '../decision.ts'
import type { PeopleActOf } from './acts.ts'
import type { People, PersonId } from './person.ts'
import type { PeopleRefusal } from './refusal.ts'
import { activeTerms, leavesNobody } from './terms.ts'

/** Closes an account for sign-in; terms and work stay as they are. Never the last administrator's. */
export function freeze(
  people: People,
  tree: Authorities,
  act: PeopleActOf<'person.frozen'>,
): Decision<PeopleActOf<'person.frozen'>, PeopleRefusal> {
  const person = people.persons.get(act.person)
  if (!person) return refuse({ reason: 'person-unknown' })
  if (person.frozen) return refuse({ reason: 'person-frozen', person: act.person })
  const last = lastAdministration(people, tree, act.person, act.on)
  return last ? refuse({ reason: 'last-administrator', role: last.role }) : record(act)
}

/** Opens a frozen account again; its disuse is counted from this day. */
export function restore(
  people: People,
  act: PeopleActOf<'person.restored'>,
): Decision<PeopleActOf<'person.restored'>, PeopleRefusal> {
  const person = people.persons.get(act.person)
  if (!person) return refuse({ reason: 'person-unknown' })
  return person.frozen ? record(act) : refuse({ reason: 'not-frozen' })
}

export function lastAdministration(people: People, tree: Authorities, person: PersonId, day: PlainDate) {
  const ending = activeTerms(people, tree, person, day).map(({ id }) => id)
  return leavesNobody(people, tree, ending, day)
}
