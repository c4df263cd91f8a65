import type { DisclosureRow } from '#office/acts/kinds/disclosures.ts'
import { disclosures } from '#office/acts/sections/disclosures.ts'
import type { ReadTable } from '../read-table.ts'

export const disclosuresTable: ReadTable<DisclosureRow> = {
  section: disclosures,
  columns: [
    { name: 'date', type: 'date', of: (row) => row.date },
    { name: 'title', type: 'text', of: (row) => row.title },
  ],
}
