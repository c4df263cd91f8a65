import { randomBytes } from 'node:crypto'
import { type ImportCall, importRegister, undoImport } from '#store/importing/import.ts'
import { headOf } from '#store/register/head.ts'
import type { Store } from '#store/store.ts'
import type { Viewer } from '#web/viewer.ts'
import type { Begun, RegisterImports, UndoneImport } from '../../desk/importing/source.ts'
import { today } from '../today.ts'
import { importLines } from './import-lines.ts'
import { registerRoom, type WaitingRegister } from './register-room.ts'

/** Taking over an office's own register, and taking it back. `failed` is told of an import that broke off. */
export async function registerImports(
  store: Store,
  failed: (error: unknown) => void,
): Promise<RegisterImports> {
  const room = await registerRoom(store)
  /** What is under way, by authority: two at once might bring the same matter twice. */
  const atWork = new Map<string, string>()

  async function alone<T>(authority: string, id: string, work: () => Promise<T>): Promise<T> {
    atWork.set(authority, id)
    return work().finally(() => atWork.delete(authority))
  }

  /** Why a register is not taken over now; undefined where nothing stands against it. */
  async function hindrance(authority: string, register: WaitingRegister) {
    const { examined, head } = await register.examining
    if (examined.problems.length > 0) return 'unsound'
    if ((await headOf(store.db, authority)) === head) return undefined
    room.examineAnew(authority, register)
    return 'changed-meanwhile'
  }

  async function begin(owner: Viewer, id: string): Promise<Begun> {
    const authority = owner.authority.id
    const register = room.find(owner, id)
    if (!register) return { ok: false, refusal: 'gone' }
    if (atWork.has(authority)) return { ok: false, refusal: 'another-at-work' }
    const call = importCall(owner, register.file)
    const begun = Promise.withResolvers<Begun>()
    void alone(authority, call.id, async () => {
      const refusal = await hindrance(authority, register)
      if (refusal) return begun.resolve({ ok: false, refusal })
      room.take(owner, id)
      begun.resolve({ ok: true, id: call.id })
      await importRegister(store, call, await register.open()).finally(register.forget)
    }).catch((error: unknown) => {
      failed(error)
      begun.reject(error)
    })
    return begun.promise
  }

  async function undo(owner: Viewer, id: string): Promise<UndoneImport> {
    const authority = owner.authority.id
    if (atWork.has(authority)) return { ok: false, refusal: 'another-at-work' }
    const undone = await alone(authority, '', () => undoImport(store, { ...importCall(owner, ''), id }))
    if (undone.ok || undone.refusal !== 'worked-on') return undone
    return { ok: false, refusal: 'worked-on', matters: undone.matters.length }
  }

  const { receive, waiting, drop } = room
  const lines = importLines(store, (authority, id) => atWork.get(authority) === id)
  return { ...lines, receive, waiting, drop, begin, undo }
}

function importCall({ authority, personId }: Viewer, file: string): ImportCall {
  const on = today()
  const id = `${on}-${randomBytes(3).toString('hex')}`
  return { authority: authority.id, id, file, on, recordedAt: new Date().toISOString(), by: personId }
}
