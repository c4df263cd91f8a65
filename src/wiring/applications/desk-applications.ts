import { join } from 'node:path'
import { writeListXlsx } from '#documents/write/list-xlsx.ts'
import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { Store } from '#store/store.ts'
import type { ApplicationsAtDesk } from '../../desk/applications/source.ts'
import type { RemediesAtDesk } from '../../desk/remedies/source.ts'
import type { Rooms } from '../rooms.ts'

/** What the desk's pages on applications work with. */
export function applicationsAtDesk(
  store: Pick<Store, 'data'>,
  {
    cases,
    letters,
    files,
    remedies,
  }: Pick<Rooms, 'cases' | 'letters' | 'files'> & Partial<Pick<RemediesAtDesk, 'remedies'>>,
  people: PeopleAdministration,
  calendarChanges: NonNullable<ApplicationsAtDesk['calendarChanges']> = async () => [],
): ApplicationsAtDesk {
  const uploads = join(store.data, 'uploads-desk')
  const rooms = { cases, letters, files, people, calendarChanges, uploads, workbook: writeListXlsx }
  return remedies === undefined ? rooms : { ...rooms, remedies }
}
