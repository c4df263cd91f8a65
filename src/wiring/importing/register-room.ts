import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Kept } from '#office/annual-report/register/corrections.ts'
import type { Store } from '#store/store.ts'
import type { UploadedFile } from '#web/upload.ts'
import type { Viewer } from '#web/viewer.ts'
import type { Examined, RegisterImports } from '../../desk/importing/source.ts'
import { examine, type Found } from './examine.ts'
import { type RegisterFiles, registerFiles } from './register-files.ts'
import { waitingRoom } from './waiting-room.ts'

/** A register that waits for a yes or a no. */
export interface WaitingRegister {
  readonly file: string
  readonly open: Extract<RegisterFiles, { ok: true }>['open']
  /** What was put right in it so far. The file stays as it came. */
  corrections: readonly Kept[]
  /** What was found with these corrections; when the chain has moved since, it is found anew. */
  examining: Promise<Found>
  /** The same, once it is there. */
  seen: Examined | undefined
  /** A folder for what is read, a new one each time; the one before the last goes, the last may still be looked at. */
  newFolder(): string
  /** Removes its files. */
  forget(): Promise<void>
}

export interface RegisterRoom
  extends Pick<RegisterImports, 'receive' | 'waiting' | 'drop' | 'correct' | 'takeBack'> {
  find(owner: Viewer, id: string): WaitingRegister | undefined
  take(owner: Viewer, id: string): WaitingRegister | undefined
  examineAnew(authority: string, register: WaitingRegister): void
}

/** Milliseconds a page waits for an answer before it says that it is being worked on. */
const patience = 2_000

/** Registers wait under the data folder, an hour after they were last worked on, and not beyond the end of this process. */
export async function registerRoom(store: Store): Promise<RegisterRoom> {
  const waiting = join(store.data, 'waiting')
  await rm(waiting, { recursive: true, force: true })
  const room = waitingRoom<WaitingRegister>((register) => void register.forget())
  let corrections = 0

  /** What makes the dry run fail would be a bug; whoever asks for the register is then told so. */
  function examineAnew(authority: string, register: WaitingRegister): void {
    register.seen = undefined
    const examining = found(store, authority, register)
    register.examining = examining
    examining.then(
      ({ examined }) => {
        if (register.examining === examining) register.seen = examined
      },
      () => {},
    )
  }

  /** Changes the corrections, and reads anew; false where somebody did so since `seen`. */
  function change(
    owner: Viewer,
    id: string,
    seen: Examined,
    next: (kept: readonly Kept[]) => readonly Kept[],
  ) {
    const register = room.find(owner, id)
    if (register === undefined || register.seen !== seen) return false
    room.renew(owner, id)
    register.corrections = next(register.corrections)
    examineAnew(owner.authority.id, register)
    return true
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
      const register = newRegister(nameOf(files), opened.open, folder, forget)
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
    correct: (owner, id, seen, made) =>
      change(owner, id, seen, (kept) => [...kept, ...made.map((one) => ({ ...one, id: ++corrections }))]),
    takeBack: (owner, id, seen, taken) =>
      change(owner, id, seen, (kept) => (taken === 'all' ? [] : kept.filter((one) => one.id !== taken))),
  }
}

function newRegister(
  file: string,
  open: WaitingRegister['open'],
  folder: string,
  forget: () => Promise<void>,
): WaitingRegister {
  let read = 0
  const newFolder = () => {
    void rm(join(folder, `read-${read - 1}`), { recursive: true, force: true })
    return join(folder, `read-${++read}`)
  }
  const examining = Promise.reject(new Error('not examined yet'))
  examining.catch(() => {})
  return { file, open, corrections: [], examining, seen: undefined, newFolder, forget }
}

async function found(store: Store, authority: string, register: WaitingRegister): Promise<Found> {
  const { corrections, open, newFolder } = register
  return examine(store, authority, await open(), corrections, newFolder())
}

function nameOf(files: readonly UploadedFile[]): string {
  const [first, ...others] = files
  return others.length > 0 ? `${first?.name ?? ''} 等 ${files.length} 个文件` : (first?.name ?? '')
}
