import { decisions } from '#office/acts/sections/decisions.ts'
import type { ActRow } from '#office/annual-report/register/rows.ts'
import type { ReadTable } from '../read-table.ts'

export const decisionsTable: ReadTable<ActRow> = {
  section: decisions,
  columns: [
    { name: 'act', type: 'text', of: (row) => row.act },
    { name: 'decided', type: 'date', of: (row) => row.decided },
    { name: 'count', type: 'bigint', of: (row) => row.count },
  ],
}
