import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { Store } from '#store/store.ts'
import type { OfficesAtDesk } from '../../desk/offices/source.ts'
import { readLife } from '../annual-report/report-lives.ts'
import type { Rooms } from '../rooms.ts'

/** What the pages of a supervising authority draw from. */
export function officesAtDesk(
  { db }: Pick<Store, 'db'>,
  { cases, letters, files }: Pick<Rooms, 'cases' | 'letters' | 'files'>,
  people: PeopleAdministration,
): OfficesAtDesk {
  const reportOf: OfficesAtDesk['reportOf'] = async (authority, year) =>
    (await readLife(db, authority, year)).life
  return { cases, letters, files, people, reportOf }
}
