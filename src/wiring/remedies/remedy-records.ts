import { remedyFilesAttached } from '#office/acts/kinds/remedy-files.ts'
import type { FileRoom } from '#office/files/stored-file.ts'
import { foldRemedy } from '#office/remedies/matter/fold.ts'
import type { RemedyRecord } from '#office/remedies/room.ts'
import type { Store } from '#store/store.ts'
import { type MatterRecords, matterRecords } from '../matter-records.ts'

export type RemedyRecords = MatterRecords<RemedyRecord>

export function remedyRecords(store: Pick<Store, 'db'>, files: Pick<FileRoom, 'find'>): RemedyRecords {
  return matterRecords(
    { table: 'remedy_files', fold: foldRemedy, attached: remedyFilesAttached },
    store,
    files,
  )
}

/** For those who look at matters alone, never at what lies in them: permissions, and work handed over. */
export const withoutFiles: Pick<FileRoom, 'find'> = { find: async () => [] }
