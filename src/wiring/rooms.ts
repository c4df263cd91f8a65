import { keyFile } from '#store/key-file.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'
import { caseCodes } from './applications/case-codes.ts'
import { caseRoom } from './applications/case-room.ts'
import { type OfficeRules, rulesByDefault } from './applications/case-situation.ts'
import type { Letterhead } from './applications/letter-base.ts'
import { letterRoom } from './applications/letter-room.ts'
import { type ClosableFileRoom, fileRoom, type Inspector, type Scanner } from './files/file-room.ts'

/** What the rooms of an office need beside its store. */
export interface RoomSettings {
  readonly inspector: Inspector
  /** Absent: what was inspected is clean. */
  readonly scanner?: Scanner
  readonly head: Letterhead
  readonly rules?: OfficeRules
  /** Told what went wrong while nobody waited for it. */
  readonly trouble: (error: unknown) => void
}

export type Rooms = Awaited<ReturnType<typeof roomsOf>>

/** Applications, letters and files of every authority in the store. `close` before the store is closed. */
export async function roomsOf(
  store: Store,
  way: Pick<Doorway, 'staff' | 'today' | 'now'>,
  { inspector, scanner, head, rules = rulesByDefault, trouble }: RoomSettings,
) {
  const codes = caseCodes(await keyFile(store.data, 'lookup'))
  const files: ClosableFileRoom = fileRoom(store, inspector, scanner, way.now)
  const letters = letterRoom({ store, way, rules, codes, head, files, trouble, now: way.now })
  const cases = caseRoom({ store, way, rules, files, letters, codes })
  return { cases, letters, files, head, rules, close: () => files.close() }
}
