import type { PlainDate } from '#law/calendar/plain-date.ts'
import { authorityOn } from '../as-of.ts'
import type { Authorities } from '../authority.ts'
import { type Decision, record, refuse } from '../decision.ts'
import { overlaps } from '../period.ts'
import { supervisesAnyone } from '../supervision.ts'
import type { PeopleActOf } from './acts.ts'
import type { People, PersonId } from './person.ts'
import type { PeopleRefusal } from './refusal.ts'
import { roleInfo } from './roles.ts'
import { clashingTerm, type SeparationPolicy } from './separation.ts'

type Appointment = PeopleActOf<'person.appointed'>

/** Gives a person a role at an authority over a period, unless a rule of separation or the tree stands against it. */
export function appoint(
  people: People,
  tree: Authorities,
  act: Appointment,
  policy: SeparationPolicy,
): Decision<Appointment, PeopleRefusal> {
  const refusal =
    checkPerson(people, act) ??
    checkPlace(tree, act) ??
    checkOtherTerms(people, act, policy) ??
    checkDeputy(people, act)
  return refusal ? refuse(refusal) : record(act)
}

function checkPerson(people: People, act: Appointment): PeopleRefusal | null {
  const person = people.persons.get(act.person)
  if (!person) return { reason: 'person-unknown' }
  if (person.frozen) return { reason: 'person-frozen', person: act.person }
  if (people.terms.has(act.term)) return { reason: 'term-exists' }
  return act.until !== null && act.until <= act.from ? { reason: 'empty-term' } : null
}

function checkPlace(tree: Authorities, { authority, from, role }: Appointment): PeopleRefusal | null {
  if (!authorityOn(tree, authority, from)) return { reason: 'authority-not-living', authority }
  if (roleInfo(role).onlyAtSupervisors && !supervisesAnyone(tree, authority, from))
    return { reason: 'not-supervising', authority }
  return null
}

function checkOtherTerms(people: People, act: Appointment, policy: SeparationPolicy): PeopleRefusal | null {
  const terms = [...people.terms.values()].filter((term) => term.person === act.person)
  const same = terms.find(
    (term) => term.role === act.role && term.authority === act.authority && overlaps(term, act),
  )
  if (same) return { reason: 'already-in-office', term: same.id }
  const clash = clashingTerm(terms, { person: act.person, role: act.role, period: act }, policy)
  return clash && { reason: clash.breach, held: clash.term.role, wanted: act.role }
}

/** A deputy stands in for someone who holds that very office from the first day to the last. */
function checkDeputy(people: People, act: Appointment): PeopleRefusal | null {
  if (act.deputyFor === null) return null
  if (act.until === null) return { reason: 'deputy-needs-end' }
  return holdsThroughout(people, act.deputyFor, act, act.until)
    ? null
    : { reason: 'deputy-for-nobody', person: act.deputyFor, role: act.role }
}

function holdsThroughout(people: People, person: PersonId, act: Appointment, until: PlainDate): boolean {
  return [...people.terms.values()].some(
    (term) =>
      term.person === person &&
      term.deputyFor === null &&
      term.role === act.role &&
      term.authority === act.authority &&
      term.from <= act.from &&
      (term.until === null || until <= term.until),
  )
}
