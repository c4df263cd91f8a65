import { personalErased } from '#office/acts/kinds/personal-erased.ts'
import { reportKinds } from '#office/acts/kinds/report-kinds.ts'
import { recordWithdrawn } from '#office/acts/kinds/withdrawn.ts'
import { newLife, type ReportLife } from './life.ts'
import type { RecordedAct } from './report-kind.ts'

const byId = new Map<string, Pick<(typeof reportKinds)[number], 'applyToLife' | 'does' | 'tells'>>(
  reportKinds.map((kind) => [kind.id, kind]),
)

/** What the acts of a year's report come to. Throws on acts that cannot follow one another: a bug in whoever decided them. */
export function foldLife(
  year: number,
  acts: readonly RecordedAct[],
  from: ReportLife = newLife(year),
): ReportLife {
  let life = from
  for (const act of acts) {
    if (act.kind === recordWithdrawn.id) life = newLife(year)
    else if (act.kind !== personalErased.id) life = kindOf(act.kind).applyToLife(life, act)
  }
  return life
}

/** What an act did, in the words of the timeline. */
export function toldOf({ kind, facts }: Pick<RecordedAct, 'kind' | 'facts'>): {
  readonly does: string
  readonly detail: string | null
} {
  const known = byId.get(kind)
  return known ? { does: known.does, detail: known.tells(facts) } : { does: '作废这份记录', detail: null }
}

function kindOf(id: string) {
  const kind = byId.get(id)
  if (kind === undefined) throw new Error(`no kind of act ${id} in reports`)
  return kind
}
