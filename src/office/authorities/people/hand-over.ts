import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Authorities, AuthorityId } from '../authority.ts'
import { type Decision, record, refuse } from '../decision.ts'
import { laterOf } from '../period.ts'
import type { PeopleActOf } from './acts.ts'
import type { OpenItem, OpenWork } from './open-work.ts'
import type { People, PersonId, Term } from './person.ts'
import type { PeopleRefusal } from './refusal.ts'
import { type Role, workRoles } from './roles.ts'
import { activeTerms, leavesNobody } from './terms.ts'

export interface HandOver {
  readonly from: PersonId
  readonly to: PersonId
  readonly authority: AuthorityId
  readonly on: PlainDate
  readonly because: string
  /** Whether the one who hands over leaves their offices at this authority in the same step. */
  readonly leaves: boolean
}

type HandOverAct = PeopleActOf<'work.handed-over'> | PeopleActOf<'person.relieved'>
interface Load {
  readonly role: Role
  readonly items: readonly OpenItem[]
}

/**
 * All open work of one person at an authority to a successor in one step: one act for each role, naming each matter, then
 * the end of the terms if the person leaves. Also for work left by someone already out of office.
 */
export function handOver(
  people: People,
  tree: Authorities,
  command: HandOver,
  openWork: OpenWork,
): Decision<HandOverAct, PeopleRefusal> {
  const { from, to, authority, on, because } = command
  const loads = workRoles
    .map((role) => ({ role, items: openWork(from, authority, role) }))
    .filter(({ items }) => items.length > 0)
  const ending = command.leaves ? termsLeft(people, command) : []
  const refusal =
    checkPersons(people, command) ??
    checkSuccessor(activeTerms(people, tree, to, on), authority, loads) ??
    checkHands(to, loads) ??
    checkLeft(people, tree, ending, on)
  if (refusal) return refuse(refusal)
  if (loads.length === 0 && ending.length === 0) return refuse({ reason: 'nothing-open' })
  const handed = loads.map(({ role, items }): HandOverAct => {
    const matters = items.map(({ matter }) => matter)
    return { kind: 'work.handed-over', from, to, authority, role, on, matters, because }
  })
  const relieved = ending.map(({ id, from: begins }): HandOverAct => {
    return { kind: 'person.relieved', term: id, on: laterOf(begins, on) }
  })
  return record(...handed, ...relieved)
}

/** Terms not yet ended, those still to begin included: who leaves, leaves those too. */
function termsLeft(people: People, { from, authority, on }: HandOver): readonly Term[] {
  return [...people.terms.values()].filter(
    (term) =>
      term.person === from && term.authority === authority && (term.until === null || on < term.until),
  )
}

function checkPersons(people: People, { from, to }: HandOver): PeopleRefusal | null {
  if (from === to) return { reason: 'same-person' }
  const successor = people.persons.get(to)
  if (!people.persons.has(from) || !successor) return { reason: 'person-unknown' }
  return successor.frozen ? { reason: 'person-frozen', person: to } : null
}

function checkSuccessor(
  terms: readonly Term[],
  authority: AuthorityId,
  loads: readonly Load[],
): PeopleRefusal | null {
  const lacking = loads
    .map(({ role }) => role)
    .filter((role) => !terms.some((term) => term.role === role && term.authority === authority))
  return lacking.length > 0 ? { reason: 'successor-lacks-role', roles: lacking } : null
}

/** Work under a role that checks may not pass to the one whose work is to be checked. */
function checkHands(to: PersonId, loads: readonly Load[]): PeopleRefusal | null {
  const matters = loads
    .filter(({ role }) => role !== 'handler')
    .flatMap(({ role, items }) =>
      items.filter(
        ({ draftedBy, reviewedBy }) => draftedBy === to || (role === 'leader' && reviewedBy === to),
      ),
    )
    .map(({ matter }) => matter)
  return matters.length > 0 ? { reason: 'successor-had-a-hand', matters } : null
}

function checkLeft(
  people: People,
  tree: Authorities,
  ending: readonly Term[],
  on: PlainDate,
): PeopleRefusal | null {
  const last = leavesNobody(
    people,
    tree,
    ending.map(({ id }) => id),
    on,
  )
  return last ? { reason: 'last-administrator', role: last.role } : null
}
