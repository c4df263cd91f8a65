import { charges } from '#office/acts/sections/charges.ts'
import type { ChargeRow } from '#office/annual-report/register/rows.ts'
import type { ReadTable } from '../read-table.ts'

export const chargesTable: ReadTable<ChargeRow> = {
  section: charges,
  columns: [
    { name: 'date', type: 'date', of: (row) => row.date },
    { name: 'item', type: 'text', of: (row) => row.item },
    { name: 'fen', type: 'bigint', of: (row) => row.fen },
  ],
}
