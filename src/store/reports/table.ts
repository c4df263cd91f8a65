import { canonicalJson } from '#office/acts/json.ts'
import type { ReportRow } from '#office/acts/kinds/reports.ts'
import { reports } from '#office/acts/sections/reports.ts'
import type { ReadTable } from '../read-table.ts'

export const reportsTable: ReadTable<ReportRow> = {
  section: reports,
  columns: [
    { name: 'year', type: 'bigint', of: (row) => row.year },
    { name: 'published', type: 'date', of: (row) => row.published },
    { name: 'correction', type: 'text', of: (row) => row.correction },
    // One text for one report: a fold over stored acts gives its keys in another order than the decision did.
    { name: 'report', type: 'text', of: (row) => canonicalJson({ ...row }) },
  ],
}
