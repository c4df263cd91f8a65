import type { PlainDate } from '#law/calendar/plain-date.ts'
import { lastKnownOn, livingOn } from '#office/authorities/as-of.ts'
import type { AuthorityId, AuthorityOnDay } from '#office/authorities/authority.ts'
import type { PeopleAdministration, Staff } from '#office/authorities/people/administration.ts'
import type { Person, PersonId, Term } from '#office/authorities/people/person.ts'
import type { NameOf } from '#office/authorities/people/refusal.ts'
import type { PersonFacts } from '#office/authorities/permissions/people.ts'
import { judge } from '#office/authorities/permissions/registry.ts'
import { asking } from '#office/authorities/permissions/seats.ts'
import type { Verdict } from '#office/authorities/permissions/verdict.ts'
import { mayManageAt } from './may-manage.ts'
import { personFacts } from './policies.ts'

export type PersonAction = 'manage' | 'hand-over' | 'freeze' | 'restore' | 'reset-sign-in' | 'enrol'

/** A person as their page shows them to someone, with what that someone may do. */
export interface PersonView {
  readonly person: Person
  readonly state: PersonFacts['state']
  readonly home: AuthorityId
  readonly terms: readonly Term[]
  readonly may: Readonly<Record<PersonAction, Verdict>>
  /** Authorities whose posts the one who looks may fill; none where they may not manage the person. */
  readonly posts: readonly AuthorityOnDay[]
  readonly staff: Staff
  readonly today: PlainDate
  readonly nameOf: NameOf
}

/** Undefined where there is no such person. */
export async function personView(
  people: PeopleAdministration,
  viewer: PersonId,
  subject: PersonId,
): Promise<PersonView | undefined> {
  const staff = await people.now()
  const person = staff.people.persons.get(subject)
  if (!person) return undefined
  const today = people.today()
  const home = staff.homeOf(subject, today)
  const facts = await personFacts(people, staff, subject)
  const who = asking(staff.people, staff.tree, viewer, home, today)
  const may = (action: PersonAction) => judge(`people.${action}`, who, facts)
  return {
    person,
    state: facts.state,
    home,
    terms: [...staff.people.terms.values()].filter((term) => term.person === subject),
    may: {
      manage: may('manage'),
      'hand-over': may('hand-over'),
      freeze: may('freeze'),
      restore: may('restore'),
      'reset-sign-in': may('reset-sign-in'),
      enrol: may('enrol'),
    },
    posts:
      may('manage') === 'allowed'
        ? livingOn(staff.tree, today).filter(({ id }) => mayManageAt(staff, viewer, id, today))
        : [],
    staff,
    today,
    nameOf: nameOfIn(staff, today),
  }
}

export function nameOfIn({ tree, people }: Staff, day: PlainDate): NameOf {
  return {
    person: (id) => people.persons.get(id)?.name ?? id,
    authority: (id) => lastKnownOn(tree, id, day)?.name ?? id,
  }
}
