import type { Act } from '#office/acts/act.ts'
import { sectionOf } from '#office/acts/act.ts'
import { authorityActOf } from '#office/acts/kinds/authorities.ts'
import { isPeopleActKind, peopleActOf } from '#office/acts/kinds/people.ts'
import { foldAuthorities } from '#office/authorities/fold.ts'
import { foldPeople } from '#office/authorities/people/fold.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import { sessionsEndedBy } from '#office/sign-in/session-changes.ts'
import type { ActedOn, Folded } from './staff.ts'

/** What further acts of the two sections, in the order of the chain, make of what was known before. */
export function foldStaff(before: Folded, acts: readonly Act[]): Folded {
  const ofTree = acts.filter(({ matter }) => sectionOf(matter) === 'authorities').map(authorityActOf)
  const tree = ofTree.length > 0 ? foldAuthorities(ofTree, before.tree) : before.tree
  let { people } = before
  const registrars = new Map(before.registrars)
  const actedOn = new Map(before.actedOn)
  for (const act of acts.filter(({ kind }) => isPeopleActKind(kind))) {
    const happened = peopleActOf(act)
    note(actedOn, sessionsEndedBy(happened, people), Date.parse(act.recordedAt))
    if (happened.kind === 'person.registered') registrars.set(happened.person, act.by)
    people = foldPeople([happened], people)
  }
  return { tree, people, registrars, actedOn }
}

function note(actedOn: Map<PersonId, ActedOn>, ended: ReturnType<typeof sessionsEndedBy>, at: number): void {
  if (!ended) return
  const before = actedOn.get(ended.person) ?? { rolesChangedAt: null, frozenAt: null }
  actedOn.set(ended.person, { ...before, [ended.change]: at })
}
