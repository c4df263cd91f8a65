import type { Act } from '#office/acts/act.ts'
import { remedies } from '#office/acts/sections/remedies.ts'
import type { Remedy } from './remedy.ts'
import { fileOf, type RemedyMatter, rowOf } from './row.ts'

const byId = new Map(remedies.kinds.map((kind) => [kind.id, kind]))

/**
 * What the acts of one remedy come to, in the order they were recorded; undefined where there are none or where the record
 * was withdrawn as made by mistake. Throws on acts that cannot follow one another: a bug in whoever decided them.
 */
export function foldRemedy(
  acts: readonly Pick<Act, 'kind' | 'occurredOn' | 'facts' | 'personal'>[],
  from?: Remedy,
): Remedy | undefined {
  let row: RemedyMatter | undefined = from && rowOf(from)
  for (const act of acts) {
    const kind = byId.get(act.kind)
    if (kind === undefined) throw new Error(`no kind of act ${act.kind} in remedies`)
    row = kind.apply(row, act)
  }
  return row && fileOf(row)
}
