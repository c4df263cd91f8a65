import type { ImportRow } from '#office/acts/kinds/imports.ts'
import { imports } from '#office/acts/sections/imports.ts'
import type { ReadTable } from '../read-table.ts'

export const importsTable: ReadTable<ImportRow> = {
  section: imports,
  columns: [
    { name: 'file', type: 'text', of: (row) => row.file },
    { name: 'begun', type: 'date', of: (row) => row.begun },
    { name: 'state', type: 'text', of: (row) => row.state },
    { name: 'rows', type: 'bigint', of: (row) => row.rows },
  ],
}
