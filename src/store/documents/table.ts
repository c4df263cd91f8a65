import { documents } from '#office/acts/sections/documents.ts'
import type { DocumentRow } from '#office/annual-report/register/rows.ts'
import type { ReadTable } from '../read-table.ts'

export const documentsTable: ReadTable<DocumentRow> = {
  section: documents,
  columns: [
    { name: 'number', type: 'text', of: (row) => row.number },
    { name: 'title', type: 'text', of: (row) => row.title },
    { name: 'kind', type: 'text', of: (row) => row.kind },
    { name: 'issued', type: 'date', of: (row) => row.issued },
    { name: 'repealed', type: 'date', of: (row) => row.repealed },
  ],
}
