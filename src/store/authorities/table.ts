import { authorities } from '#office/acts/sections/authorities.ts'
import type { Authorities, Authority } from '#office/authorities/authority.ts'
import type { ReadTable } from '../read-table.ts'

/** The names as they last were, for looking through the database; the desk works with the tree itself. */
export const authoritiesTable: ReadTable<Authorities> = {
  section: authorities,
  columns: [
    { name: 'name', type: 'text', of: (row) => theOne(row).versions.at(-1)?.identity.name ?? '' },
    { name: 'kind', type: 'text', of: (row) => theOne(row).kind },
  ],
}

function theOne(row: Authorities): Authority {
  const [authority] = row.values()
  if (!authority) throw new Error('the acts of an authority begin with its establishment')
  return authority
}
