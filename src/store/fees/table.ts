import { fees } from '#office/acts/sections/fees.ts'
import type { ProcessingFeeRow } from '#office/annual-report/register/rows.ts'
import type { ReadTable } from '../read-table.ts'

export const feesTable: ReadTable<ProcessingFeeRow> = {
  section: fees,
  columns: [
    { name: 'date', type: 'date', of: (row) => row.date },
    { name: 'noticed_fen', type: 'bigint', of: (row) => row.noticedFen },
    { name: 'paid_fen', type: 'bigint', of: (row) => row.paidFen },
    { name: 'paid_on', type: 'date', of: (row) => row.paidOn },
  ],
}
