import type { AuthorityId } from '#office/authorities/authority.ts'
import type { PeopleAdministration, Staff } from '#office/authorities/people/administration.ts'
import { type PersonId, personIdSchema } from '#office/authorities/people/person.ts'
import type { PersonFacts } from '#office/authorities/permissions/people.ts'
import { type FactsOf, judge, type PolicyName } from '#office/authorities/permissions/registry.ts'
import { asking } from '#office/authorities/permissions/seats.ts'
import type { Verdict } from '#office/authorities/permissions/verdict.ts'
import type { Access, Policies, PolicyCheck } from '#web/viewer.ts'

/** What a request is about: whose it is, and what the permission looks at. */
interface Thing<Name extends PolicyName> {
  readonly authority: AuthorityId
  readonly facts: FactsOf<Name>
}

export interface Asked {
  readonly staff: Staff
  /** Who asks, and the authority they belong to today. */
  readonly viewer: PersonId
  readonly own: AuthorityId
  readonly params: Readonly<Record<string, string>>
}

type Find<Name extends PolicyName> = (
  asked: Asked,
) => Thing<Name> | undefined | Promise<Thing<Name> | undefined>

/**
 * Makes a permission of the office into one of a route: `find` says what the address is about, undefined where there is no
 * such thing. The person's roles are looked up anew with every request, in the register as it stands.
 */
export function policyOn(people: PeopleAdministration) {
  return <Name extends PolicyName>(name: Name, find: Find<Name>): PolicyCheck =>
    async ({ personId }, params) => {
      const staff = await people.now()
      const today = people.today()
      const viewer = personIdSchema.parse(personId)
      const thing = await find({ staff, viewer, own: staff.homeOf(viewer, today), params })
      if (!thing) return 'absent'
      const { tree, people: known } = staff
      return accessOf(judge(name, asking(known, tree, viewer, thing.authority, today), thing.facts))
    }
}

function accessOf(verdict: Verdict): Access {
  if (verdict === 'allowed' || verdict === 'absent') return verdict
  return 'refused'
}

/** The permissions that the pages on people name. */
export type PeoplePolicy = Extract<PolicyName, `people.${string}`>

/** Those permissions, judged on the person the address names; without one, on the viewer's own authority. */
export function peoplePolicies(people: PeopleAdministration): Policies<PeoplePolicy> {
  const on = policyOn(people)
  const about = (asked: Asked) => personAsked(people, asked)
  return {
    'people.read': on('people.read', about),
    'people.register': on('people.register', ({ own }) => ({ authority: own, facts: { state: 'living' } })),
    'people.enrol': on('people.enrol', about),
    'people.manage': on('people.manage', about),
    'people.freeze': on('people.freeze', about),
    'people.restore': on('people.restore', about),
    'people.reset-sign-in': on('people.reset-sign-in', about),
    'people.hand-over': on('people.hand-over', about),
  }
}

async function personAsked(people: PeopleAdministration, { staff, viewer, own, params }: Asked) {
  if (params.person === undefined)
    return { authority: own, facts: { state: 'active', subject: viewer } } as const
  const subject = personIdSchema.safeParse(params.person)
  if (!subject.success || !staff.people.persons.has(subject.data)) return undefined
  return {
    authority: staff.homeOf(subject.data, people.today()),
    facts: await personFacts(people, staff, subject.data),
  }
}

/** What permissions look at of a person now. */
export async function personFacts(
  people: PeopleAdministration,
  staff: Staff,
  subject: PersonId,
): Promise<PersonFacts> {
  if (staff.people.persons.get(subject)?.frozen) return { state: 'frozen', subject }
  return { state: (await people.hasPassword(subject)) ? 'active' : 'new', subject }
}
