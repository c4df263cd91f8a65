import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { dryRun, type ImportCall, importRegister, undoImport } from '#store/importing/import.ts'
import { headOf } from '#store/register/head.ts'
import type { Store } from '#store/store.ts'
import type { UploadedFile } from '#web/upload.ts'
import type { Viewer } from '#web/viewer.ts'
import type { Begun, Examined, RegisterImports, UndoneImport } from '../desk/importing/source.ts'
import { importLines } from './import-lines.ts'
import { lockedYears, rowsInLockedYears } from './locked-years.ts'
import { type RegisterFiles, registerFiles } from './register-files.ts'
import { today } from './today.ts'
import { waitingRoom } from './waiting-room.ts'

interface WaitingRegister {
  readonly file: string
  readonly folder: string
  readonly open: Extract<RegisterFiles, { ok: true }>['open']
  examining: Promise<Seen>
  seen: Examined | undefined
}

/** What was found, and the end of the chain it was found on: when that has moved, it is found anew. */
interface Seen {
  readonly examined: Examined
  readonly head: string
}

/** Taking over an office's own register. Its files wait under the data folder for a yes or a no, an hour at most. */
export async function registerImports(
  store: Store,
  failed: (error: unknown) => void,
): Promise<RegisterImports> {
  const waiting = join(store.data, 'waiting')
  await rm(waiting, { recursive: true, force: true })
  const room = waitingRoom<WaitingRegister>(({ folder }) => void forget(folder))
  /** Imports under way, by authority: two at once might bring the same matter twice. */
  const atWork = new Map<string, string>()
  const lines = importLines(store, (authority, id) => atWork.get(authority) === id)

  /** Holds the authority's imports for one piece of work. */
  async function alone<T>(authority: string, id: string, work: () => Promise<T>): Promise<T> {
    atWork.set(authority, id)
    return work().finally(() => atWork.delete(authority))
  }

  async function begin(owner: Viewer, id: string): Promise<Begun> {
    const authority = owner.authority.id
    const register = room.find(owner, id)
    if (!register) return { ok: false, refusal: 'gone' }
    if (atWork.has(authority)) return { ok: false, refusal: 'another-at-work' }
    const call = importCall(owner, register.file)
    const begun = Promise.withResolvers<Begun>()
    void alone(authority, call.id, async () => {
      const { examined, head } = await register.examining
      if (examined.problems.length > 0) return begun.resolve({ ok: false, refusal: 'unsound' })
      if ((await headOf(store.db, authority)) !== head) {
        examineAnew(store, authority, register)
        return begun.resolve({ ok: false, refusal: 'changed-meanwhile' })
      }
      room.take(owner, id)
      begun.resolve({ ok: true, id: call.id })
      await importRegister(store, call, await register.open()).finally(() => forget(register.folder))
    }).catch((error: unknown) => {
      failed(error)
      begun.reject(error)
    })
    return begun.promise
  }

  return {
    ...lines,
    begin,
    receive: async (owner, files) => {
      const folder = join(waiting, randomBytes(16).toString('hex'))
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const opened = await registerFiles(files, folder)
      if (!opened.ok) {
        await forget(folder)
        return opened
      }
      const nothing = Promise.resolve<Seen>({ examined: nothingFound, head: '' })
      const register = { file: nameOf(files), folder, open: opened.open, examining: nothing, seen: undefined }
      examineAnew(store, owner.authority.id, register)
      return { ok: true, id: room.put(owner, register) }
    },
    waiting: async (owner, id) => {
      const register = room.find(owner, id)
      if (!register) return undefined
      await Promise.race([register.examining, new Promise((done) => setTimeout(done, patience))])
      return { file: register.file, examined: register.seen }
    },
    drop: async (owner, id) => {
      const register = room.take(owner, id)
      if (register) await forget(register.folder)
    },
    undo: async (owner, id): Promise<UndoneImport> => {
      const authority = owner.authority.id
      if (atWork.has(authority)) return { ok: false, refusal: 'another-at-work' }
      const undone = await alone(authority, '', () => undoImport(store, { ...importCall(owner, ''), id }))
      if (undone.ok || undone.refusal !== 'worked-on') return undone
      return { ok: false, refusal: 'worked-on', matters: undone.matters.length }
    },
  }
}

/** Milliseconds a page waits for an answer before it says that it is being worked on. */
const patience = 2_000

const nothingFound: Examined = { sheets: [], matters: 0, acts: 0, problems: [] }

/** What makes the dry run fail would be a bug; whoever asks for the register is then told so. */
function examineAnew(store: Store, authority: string, register: WaitingRegister): void {
  register.seen = undefined
  register.examining = examine(store, authority, register).then((seen) => {
    register.seen = seen.examined
    return seen
  })
  register.examining.catch(() => {})
}

async function examine(store: Store, authority: string, { open }: WaitingRegister): Promise<Seen> {
  const head = await headOf(store.db, authority)
  const source = await open()
  const found = await dryRun(store, authority, source)
  const locked = await rowsInLockedYears(await open(), await lockedYears(store, authority))
  const sheets = source.sheets.map(({ id, name, match }) => ({ id, name, match }))
  return { head, examined: { ...found, sheets, problems: [...found.problems, ...locked] } }
}

function importCall({ authority, personId }: Viewer, file: string): ImportCall {
  const id = `${today()}-${randomBytes(3).toString('hex')}`
  return {
    authority: authority.id,
    id,
    file,
    on: today(),
    recordedAt: new Date().toISOString(),
    by: personId,
  }
}

function nameOf(files: readonly UploadedFile[]): string {
  const [first, ...others] = files
  return others.length > 0 ? `${first?.name ?? ''} 等 ${files.length} 个文件` : (first?.name ?? '')
}

function forget(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true })
}
