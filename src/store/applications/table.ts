import { applications } from '#office/acts/sections/applications.ts'
import type { ApplicationRow } from '#office/annual-report/register/rows.ts'
import type { ReadTable } from '../read-table.ts'

export const applicationsTable: ReadTable<ApplicationRow> = {
  section: applications,
  columns: [
    { name: 'id', type: 'text', of: (row) => row.id },
    { name: 'kind', type: 'text', of: (row) => row.kind },
    { name: 'received', type: 'date', of: (row) => row.received },
    { name: 'applicant', type: 'text', of: (row) => row.applicant },
    { name: 'about', type: 'text', of: (row) => row.about },
    { name: 'closed', type: 'date', of: (row) => row.closing?.on ?? null },
    { name: 'outcome', type: 'text', of: (row) => row.closing?.outcome ?? null },
  ],
}
