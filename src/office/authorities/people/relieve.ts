import type { Authorities } from '../authority.ts'
import { type Decision, record, refuse } from '../decision.ts'
import type { PeopleActOf } from './acts.ts'
import { mattersLeft, type OpenWork } from './open-work.ts'
import type { People } from './person.ts'
import type { PeopleRefusal } from './refusal.ts'
import { leavesNobody } from './terms.ts'

/** Ends a term of office. Refused while work would be left lying or an authority would have no administrator. */
export function relieve(
  people: People,
  tree: Authorities,
  act: PeopleActOf<'person.relieved'>,
  openWork: OpenWork,
): Decision<PeopleActOf<'person.relieved'>, PeopleRefusal> {
  const term = people.terms.get(act.term)
  if (!term) return refuse({ reason: 'term-unknown' })
  if (act.on < term.from) return refuse({ reason: 'before-term', from: term.from })
  if (term.until !== null && term.until <= act.on) return refuse({ reason: 'term-ended', until: term.until })
  const last = leavesNobody(people, tree, [term.id], act.on)
  if (last) return refuse({ reason: 'last-administrator', role: last.role })
  const matters = mattersLeft([term], openWork)
  return matters.length > 0 ? refuse({ reason: 'work-left-open', matters }) : record(act)
}
