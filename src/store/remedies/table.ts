import { remedies } from '#office/acts/sections/remedies.ts'
import type { RemedyRow } from '#office/annual-report/register/rows.ts'
import type { ReadTable } from '../read-table.ts'

export const remediesTable: ReadTable<RemedyRow> = {
  section: remedies,
  columns: [
    { name: 'id', type: 'text', of: (row) => row.id },
    { name: 'block', type: 'text', of: (row) => row.block },
    { name: 'received', type: 'date', of: (row) => row.received },
    { name: 'closed', type: 'date', of: (row) => row.closing?.on ?? null },
    { name: 'result', type: 'text', of: (row) => row.closing?.result ?? null },
  ],
}
