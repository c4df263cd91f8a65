import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { dryRun } from '#store/importing/import.ts'
import { headOf } from '#store/register/head.ts'
import type { Store } from '#store/store.ts'
import type { UploadedFile } from '#web/upload.ts'
import type { Viewer } from '#web/viewer.ts'
import type { Examined, RegisterImports } from '../../desk/importing/source.ts'
import { lockedYears, rowsInLockedYears } from './locked-years.ts'
import { type RegisterFiles, registerFiles } from './register-files.ts'
import { waitingRoom } from './waiting-room.ts'

/** A register that waits for a yes or a no. */
export interface WaitingRegister {
  readonly file: string
  readonly open: Extract<RegisterFiles, { ok: true }>['open']
  /** What was found, with the end of the chain it was found on: when that has moved, it is found anew. */
  examining: Promise<{ readonly examined: Examined; readonly head: string }>
  /** The same, once it is there. */
  seen: Examined | undefined
  /** Removes its files. */
  forget(): Promise<void>
}

export interface RegisterRoom extends Pick<RegisterImports, 'receive' | 'waiting' | 'drop'> {
  find(owner: Viewer, id: string): WaitingRegister | undefined
  take(owner: Viewer, id: string): WaitingRegister | undefined
  examineAnew(authority: string, register: WaitingRegister): void
}

/** Milliseconds a page waits for an answer before it says that it is being worked on. */
const patience = 2_000

/** Registers wait under the data folder, an hour at most, and not beyond the end of this process. */
export async function registerRoom(store: Store): Promise<RegisterRoom> {
  const waiting = join(store.data, 'waiting')
  await rm(waiting, { recursive: true, force: true })
  const room = waitingRoom<WaitingRegister>((register) => void register.forget())

  /** What makes the dry run fail would be a bug; whoever asks for the register is then told so. */
  function examineAnew(authority: string, register: WaitingRegister): void {
    register.seen = undefined
    register.examining = examine(store, authority, register).then((found) => {
      register.seen = found.examined
      return found
    })
    register.examining.catch(() => {})
  }

  return {
    find: room.find,
    take: room.take,
    examineAnew,
    receive: async (owner, files) => {
      const folder = join(waiting, randomBytes(16).toString('hex'))
      const forget = () => rm(folder, { recursive: true, force: true })
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const opened = await registerFiles(files, folder)
      if (!opened.ok) return forget().then(() => opened)
      const examining = Promise.resolve({ examined: nothingFound, head: '' })
      const register = { file: nameOf(files), open: opened.open, examining, seen: undefined, forget }
      examineAnew(owner.authority.id, register)
      return { ok: true, id: room.put(owner, register) }
    },
    waiting: async (owner, id) => {
      const register = room.find(owner, id)
      if (!register) return undefined
      await Promise.race([register.examining, wait(patience, undefined, { ref: false })])
      return { file: register.file, examined: register.seen }
    },
    drop: async (owner, id) => room.take(owner, id)?.forget(),
  }
}

const nothingFound: Examined = { sheets: [], matters: 0, acts: 0, problems: [] }

async function examine(store: Store, authority: string, { open }: WaitingRegister) {
  const head = await headOf(store.db, authority)
  const source = await open()
  const found = await dryRun(store, authority, source)
  const locked = await rowsInLockedYears(await open(), await lockedYears(store, authority))
  const sheets = source.sheets.map(({ id, name, match }) => ({ id, name, match }))
  return { head, examined: { ...found, sheets, problems: [...found.problems, ...locked] } }
}

function nameOf(files: readonly UploadedFile[]): string {
  const [first, ...others] = files
  return others.length > 0 ? `${first?.name ?? ''} 等 ${files.length} 个文件` : (first?.name ?? '')
}
