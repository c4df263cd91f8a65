import type { Act, SectionId } from './act.ts'
import type { Flow } from './flows.ts'
import type { Kind } from './kind.ts'

/** A section of the register: its kinds of act, and what one of its rows adds to the yearly figures. */
export interface Section<Row> {
  readonly id: SectionId
  readonly kinds: readonly Kind<Row>[]
  flows(row: Row): readonly Flow[]
}

/** The row a matter's acts come to; undefined where it was withdrawn. Throws on an act that no kind of the section is. */
export function foldMatter<Row>(
  section: Section<Row>,
  acts: readonly Pick<Act, 'kind' | 'occurredOn' | 'facts' | 'personal'>[],
): Row | undefined {
  let row: Row | undefined
  for (const act of acts) row = kindOf(section, act.kind).apply(row, act)
  return row
}

const known = new WeakMap<object, ReadonlyMap<string, unknown>>()

function kindOf<Row>(section: Section<Row>, id: string): Kind<Row> {
  const kinds = known.get(section) ?? new Map(section.kinds.map((kind) => [kind.id, kind]))
  known.set(section, kinds)
  const kind = kinds.get(id)
  if (kind === undefined) throw new Error(`no kind of act ${id} in ${section.id}`)
  // The map was made from this section's own kinds.
  return kind as Kind<Row>
}
