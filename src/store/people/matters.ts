import type { MatterId, NewAct } from '#office/acts/act.ts'
import { recordedAuthorityAct } from '#office/acts/kinds/authorities.ts'
import { recordedPeopleAct } from '#office/acts/kinds/people.ts'
import type { AuthorityAct } from '#office/authorities/acts.ts'
import type { PeopleAct } from '#office/authorities/people/acts.ts'
import type { StaffAct } from '#office/authorities/people/administration.ts'
import type { People, PersonId } from '#office/authorities/people/person.ts'

/** Each act with the matter it belongs to: one for each authority and one for each person, who can so be erased alone. */
export function placed(
  acts: readonly StaffAct[],
  people: People,
): readonly { readonly matter: MatterId; readonly act: NewAct }[] {
  return acts.map((act) =>
    isOnTree(act)
      ? { matter: `authorities/${act.id}` as const, act: recordedAuthorityAct(act) }
      : { matter: `people/${subjectOf(act, people)}` as const, act: recordedPeopleAct(act) },
  )
}

function isOnTree(act: StaffAct): act is AuthorityAct {
  return act.kind.startsWith('authority.')
}

/** Work handed over stands with the one who gave it. */
function subjectOf(act: PeopleAct, people: People): PersonId {
  if (act.kind === 'work.handed-over') return act.from
  if (act.kind !== 'person.relieved') return act.person
  const term = people.terms.get(act.term)
  if (!term) throw new Error(`no term ${act.term}`)
  return term.person
}
