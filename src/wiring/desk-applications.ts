import { join } from 'node:path'
import { writeListXlsx } from '#documents/write/list-xlsx.ts'
import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { Store } from '#store/store.ts'
import type { ApplicationsAtDesk } from '../desk/applications/source.ts'
import type { Rooms } from './rooms.ts'

/** What the desk's pages on applications work with. */
export function applicationsAtDesk(
  store: Pick<Store, 'data'>,
  { cases, letters, files }: Pick<Rooms, 'cases' | 'letters' | 'files'>,
  people: PeopleAdministration,
): ApplicationsAtDesk {
  return { cases, letters, files, people, uploads: join(store.data, 'uploads-desk'), workbook: writeListXlsx }
}
