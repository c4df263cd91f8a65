import { personalErased } from '#office/acts/kinds/personal-erased.ts'
import { recordWithdrawn } from '#office/acts/kinds/withdrawn.ts'
import type { Case } from './case.ts'
import type { RecordedAct } from './case-kind.ts'
import { caseKinds } from './kinds.ts'

const byId = new Map<string, Pick<(typeof caseKinds)[number], 'applyToCase'>>(
  caseKinds.map((kind) => [kind.id, kind]),
)

/**
 * What the acts of one application come to, in the order they were recorded; undefined where there are none or where the
 * record was withdrawn as made by mistake. Throws on acts that cannot follow one another: a bug in whoever decided them.
 */
export function foldCase(acts: readonly RecordedAct[], from?: Case): Case | undefined {
  let file = from
  for (const act of acts) {
    if (act.kind === recordWithdrawn.id) file = undefined
    else if (act.kind !== personalErased.id) file = kindOf(act.kind).applyToCase(file, act)
  }
  return file
}

function kindOf(id: string) {
  const kind = byId.get(id)
  if (kind === undefined) throw new Error(`no kind of act ${id} in applications`)
  return kind
}
