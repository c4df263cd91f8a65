import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { AuthorityActOf } from '#office/authorities/acts.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import { decideAuthority } from '#office/authorities/decide.ts'
import { type Decision, record, refuse } from '#office/authorities/decision.ts'
import { foldAuthorities } from '#office/authorities/fold.ts'
import type { PeopleAct } from '#office/authorities/people/acts.ts'
import type { Staff, StaffAct } from '#office/authorities/people/administration.ts'
import { appoint } from '#office/authorities/people/appoint.ts'
import { foldPeople } from '#office/authorities/people/fold.ts'
import { type FirstAdministrator, openOffice } from '#office/authorities/people/open-office.ts'
import { type PersonId, termIdSchema } from '#office/authorities/people/person.ts'
import { type PeopleRefusal, peopleRefusalSentence } from '#office/authorities/people/refusal.ts'
import { registerPerson } from '#office/authorities/people/register-person.ts'
import { administratorRoles, type Role } from '#office/authorities/people/roles.ts'
import { defaultSeparation } from '#office/authorities/people/separation.ts'
import { authorityRefusalSentence } from '#office/authorities/refusal.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { accountField } from './people-steps.ts'
import type { OfficePlan, PlannedPerson } from './plan.ts'

/** Ids that whoever carries the plan out has drawn. */
export interface OfficeIds {
  readonly district: AuthorityId
  readonly authority: AuthorityId
  readonly supervisor: AuthorityId
  readonly person: (account: string) => PersonId
}

type Deciding<A extends StaffAct> = Decision<A, Mistake>

/**
 * Everything that opens an office, as one decision: the government, its office that supervises, the authority, the three administrators at the
 * government's level, the others at the authority. A refusal names the field of the wizard it concerns.
 */
export function decideOffice(
  staff: Pick<Staff, 'tree' | 'people'>,
  plan: OfficePlan,
  ids: OfficeIds,
  on: PlainDate,
): Deciding<StaffAct> {
  const grown = decideTree(staff, plan, ids, on)
  if (!grown.ok) return grown
  const tree = foldAuthorities(grown.acts, staff.tree)
  const opened = openOffice(staff.people, tree, firstThree(plan, ids), { authority: ids.district, on })
  if (!opened.ok) return mistaken(opened.refusal, plan)
  const acts: PeopleAct[] = [...opened.acts]
  for (const act of othersIn(plan, ids, on)) {
    const people = foldPeople(acts, staff.people)
    if (act.kind === 'person.registered' && people.persons.has(act.person)) continue
    const decided =
      act.kind === 'person.registered'
        ? registerPerson(people, act)
        : appoint(people, tree, act, defaultSeparation)
    if (!decided.ok) return mistaken(decided.refusal, plan)
    acts.push(...decided.acts)
  }
  return record<StaffAct>(...grown.acts, ...acts)
}

function decideTree(
  { tree }: Pick<Staff, 'tree'>,
  plan: OfficePlan,
  ids: OfficeIds,
  on: PlainDate,
): Deciding<AuthorityActOf<'authority.established'>> {
  const acts: AuthorityActOf<'authority.established'>[] = []
  for (const which of ['district', 'supervisor', 'authority'] as const) {
    const planned = plan[which]
    if (planned === null) continue
    const { kind: authorityKind, identity } = planned
    const parent = which === 'district' ? null : ids.district
    const place = { parent, superior: null, seat: null, supervisedBy: null }
    const act = { kind: 'authority.established', id: ids[which], on, authorityKind, identity, place } as const
    const decided = decideAuthority(foldAuthorities(acts, tree), act)
    if (!decided.ok) {
      const names = new Map([
        [ids.district, plan.district],
        [ids.supervisor, plan.supervisor],
        [ids.authority, plan.authority],
      ])
      const nameOf = (id: AuthorityId) => names.get(id)?.identity.name ?? id
      const message = authorityRefusalSentence(decided.refusal, nameOf)
      return refuse({ field: `${which}Name`, message })
    }
    acts.push(act)
  }
  return record(...acts)
}

/** Where one account stands for two of them, they are one person, and are refused as such. */
function firstThree({ people }: OfficePlan, ids: OfficeIds) {
  const holder = (role: Role): FirstAdministrator => {
    const found = people.find(({ roles }) => roles.includes(role))
    if (!found) throw new Error(`the plan names no ${role}`)
    const { name, account } = found
    return { person: ids.person(account), term: termOf(ids.person(account), role), name, account }
  }
  return {
    systemAdministrator: holder('systemAdministrator'),
    securityAdministrator: holder('securityAdministrator'),
    auditAdministrator: holder('auditAdministrator'),
  }
}

function othersIn({ people }: OfficePlan, ids: OfficeIds, on: PlainDate) {
  return people.flatMap(({ name, account, roles }) => {
    const person = ids.person(account)
    const registered = { kind: 'person.registered', person, name, account, on } as const
    const appointed = roles
      .filter((role) => !administratorRoles.includes(role))
      .map((role) => {
        const term = { term: termOf(person, role), role, authority: ids.authority }
        return { kind: 'person.appointed', ...term, person, from: on, until: null, deputyFor: null } as const
      })
    return appointed.length > 0 ? [registered, ...appointed] : []
  })
}

function termOf(person: PersonId, role: Role) {
  return termIdSchema.parse(`${person.slice(0, 40)}.${role}`)
}

function mistaken(refusal: PeopleRefusal, plan: OfficePlan): Deciding<never> {
  const nobody = { person: () => '', authority: () => plan.authority.identity.name }
  return refuse({ field: fieldOf(refusal, plan.people), message: peopleRefusalSentence(refusal, nobody) })
}

function fieldOf(refusal: PeopleRefusal, people: readonly PlannedPerson[]): string {
  if ('wanted' in refusal) return accountField(refusal.wanted)
  const taken = refusal.reason === 'account-taken' ? refusal.account : undefined
  return accountField(people.find(({ account }) => account === taken)?.roles[0] ?? 'systemAdministrator')
}
