import { canonicalJson } from '#office/acts/json.ts'
import type { ReleasedVersion } from '#office/acts/kinds/reports.ts'
import { reports } from '#office/acts/sections/reports.ts'
import type { ReportLife } from '#office/annual-report/life/life.ts'
import type { ReadTable } from '../read-table.ts'

export const reportsTable: ReadTable<ReportLife> = {
  section: reports,
  columns: [
    { name: 'year', type: 'bigint', of: (life) => life.year },
    { name: 'stage', type: 'text', of: (life) => life.stage },
    // One text for one list: a fold over stored acts gives its keys in another order than the decision did.
    {
      name: 'versions',
      type: 'text',
      of: (life) => canonicalJson(publicVersions(life).map((one) => ({ ...one }))),
    },
  ],
}

/** What anyone may read: nothing of drafts, editions and hands stands in this table. */
function publicVersions({ versions }: ReportLife): readonly ReleasedVersion[] {
  return versions.map(({ released, correction }) => ({ ...released, correction }))
}
