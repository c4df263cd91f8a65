import { remedies } from '#office/acts/sections/remedies.ts'
import { type RemedyMatter, spellsOf } from '#office/remedies/matter/row.ts'
import type { ReadTable } from '../read-table.ts'

export const remediesTable: ReadTable<RemedyMatter> = {
  section: remedies,
  columns: [
    { name: 'id', type: 'text', of: (row) => row.id },
    { name: 'block', type: 'text', of: (row) => row.block },
    { name: 'received', type: 'date', of: (row) => row.received },
    { name: 'closed', type: 'date', of: (row) => row.closing?.on ?? null },
    { name: 'result', type: 'text', of: (row) => row.closing?.result ?? null },
    { name: 'earlier', type: 'jsonb', of: (row) => JSON.stringify(spellsOf(row).slice(0, -1)) },
  ],
}
