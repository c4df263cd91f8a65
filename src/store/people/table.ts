import { people } from '#office/acts/sections/people.ts'
import type { People, Person } from '#office/authorities/people/person.ts'
import type { ReadTable } from '../read-table.ts'

/** Who is registered, for looking through the database; the desk works with people and terms themselves. */
export const peopleTable: ReadTable<People> = {
  section: people,
  columns: [
    { name: 'name', type: 'text', of: (row) => theOne(row).name },
    { name: 'account', type: 'text', of: (row) => theOne(row).account },
    { name: 'frozen', type: 'text', of: (row) => theOne(row).frozen?.because ?? null },
  ],
}

function theOne(row: People): Person {
  const [person] = row.persons.values()
  if (!person) throw new Error('the acts of a person begin with their registration')
  return person
}
