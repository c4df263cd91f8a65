import { filesAttached } from '#office/acts/kinds/application-files.ts'
import { foldCase } from '#office/applications/case/fold.ts'
import type { CaseRecord } from '#office/applications/room/case-room.ts'
import type { FileRoom } from '#office/files/stored-file.ts'
import type { Store } from '#store/store.ts'
import { type MatterRecords, matterRecords } from '../matter-records.ts'

export type CaseRecords = MatterRecords<CaseRecord>

export function caseRecords(store: Pick<Store, 'db'>, files: Pick<FileRoom, 'find'>): CaseRecords {
  return matterRecords({ table: 'cases', fold: foldCase, attached: filesAttached }, store, files)
}
