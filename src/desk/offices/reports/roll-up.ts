import { asReading } from '#office/annual-report/as-reading.ts'
import { type RollUp, rollUp } from '#office/annual-report/roll-up/roll-up.ts'
import { authorityOn } from '#office/authorities/as-of.ts'
import { authorityIdSchema } from '#office/authorities/authority.ts'
import type { Viewer } from '#web/viewer.ts'
import type { OfficesAtDesk } from '../source.ts'
import type { Looking } from '../summary.ts'
import { authoritiesUnder } from '../under.ts'

/** The sum of what the authorities under one published on a year, with who is missing. Only what is public is added. */
export async function rollUpOf(
  { reports }: OfficesAtDesk,
  { staff, person, today }: Looking,
  viewer: Viewer,
  year: number,
): Promise<RollUp> {
  const under = authoritiesUnder(staff, person, today)
  const mark = await reports.mark(year)
  const seen = await Promise.all(under.map(({ id }) => reports.report(id, year, mark)))
  const readings = seen.flatMap(({ life, report }) =>
    life.versions.length > 0 && report !== null ? [asReading(report)] : [],
  )
  const call = { authority: areaOf(viewer, { staff, today }), year, expected: under.map(({ name }) => name) }
  return rollUp(readings, call, undefined)
}

/** An office that supervises does so for the government it belongs to (条例 art. 3 ¶2): the sum is that one's area. */
function areaOf({ authority }: Viewer, { staff: { tree }, today }: Pick<Looking, 'staff' | 'today'>): string {
  const own = authorityOn(tree, authorityIdSchema.parse(authority.id), today)
  const over = own?.parent ? authorityOn(tree, own.parent, today) : null
  return over?.name ?? authority.name
}
