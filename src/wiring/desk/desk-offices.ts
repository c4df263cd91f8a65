import { writeListXlsx } from '#documents/write/list-xlsx.ts'
import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { RemedyRoom } from '#office/remedies/room.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'
import type { OfficesAtDesk } from '../../desk/offices/source.ts'
import type { Rooms } from '../rooms.ts'
import { officeReports } from './office-reports.ts'

/** What the pages of a supervising authority draw from. */
export function officesAtDesk(
  store: Pick<Store, 'db'>,
  way: Pick<Doorway, 'staff' | 'today'>,
  { cases, letters, files, rules }: Pick<Rooms, 'cases' | 'letters' | 'files' | 'rules'>,
  remedies: RemedyRoom,
  people: PeopleAdministration,
): OfficesAtDesk {
  const reports = officeReports(store, way, rules)
  return { cases, letters, files, people, remedies, reports, workbook: writeListXlsx }
}
