import { randomBytes } from 'node:crypto'
import { corrected } from '#office/annual-report/register/corrections.ts'
import { correctionsOf } from '#store/importing/corrections.ts'
import { type Corrected, type ImportCall, importRegister, undoImport } from '#store/importing/import.ts'
import { headOf } from '#store/register/head.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'
import type { Viewer } from '#web/viewer.ts'
import type { Begun, Examined, RegisterImports, UndoneImport } from '../../desk/importing/source.ts'
import { today } from '../today.ts'
import { importLines } from './import-lines.ts'
import { problemList } from './problem-list.ts'
import { registerRoom, type WaitingRegister } from './register-room.ts'

/** Taking over an office's own register, and taking it back. `failed` is told of an import that broke off. */
export async function registerImports(
  store: Store,
  way: Pick<Doorway, 'staff'>,
  failed: (error: unknown) => void,
): Promise<RegisterImports> {
  const room = await registerRoom(store)
  /** What is under way, by authority: two at once might bring the same matter twice. */
  const atWork = new Map<string, string>()

  async function alone<T>(authority: string, id: string, work: () => Promise<T>): Promise<T> {
    atWork.set(authority, id)
    return work().finally(() => atWork.delete(authority))
  }

  /** What a register would bring, and as what; or why it is not taken over now. */
  async function readied(authority: string, register: WaitingRegister) {
    const { examining, corrections } = register
    const { examined, head } = await examining
    // Corrected meanwhile, on another page: what would come in is not what was looked at.
    if (register.examining !== examining) return 'changed-meanwhile'
    if (examined.problems.length > 0) return 'unsound'
    if ((await headOf(store.db, authority)) === head) return { examined, corrections }
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
      const ready = await readied(authority, register)
      if (typeof ready === 'string') return begun.resolve({ ok: false, refusal: ready })
      room.take(owner, id)
      begun.resolve({ ok: true, id: call.id })
      const source = corrected(await register.open(), ready.corrections)
      await importRegister(store, call, source, madeIn(ready.examined)).finally(register.forget)
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

  const { receive, waiting, drop, correct, takeBack } = room
  const lines = importLines(store, (authority, id) => atWork.get(authority) === id)
  const corrections: RegisterImports['corrections'] = async (authority, id) => {
    const [made, { people }] = await Promise.all([correctionsOf(store, authority, id), way.staff.now()])
    const names = new Map<string, string>([...people.persons].map(([key, { name }]) => [key, name]))
    return made.map((one) => ({ ...one, by: names.get(one.by) ?? one.by }))
  }
  const problems: RegisterImports['problemList'] = (examined) => problemList(examined.problems)
  return {
    ...lines,
    corrections,
    problemList: problems,
    receive,
    waiting,
    drop,
    correct,
    takeBack,
    begin,
    undo,
  }
}

/** The corrections that changed something; one that a later one made idle is no part of what came in. */
function madeIn({ corrections }: Examined): readonly Corrected[] {
  return corrections
    .filter(({ changed }) => changed > 0)
    .map(({ changed, ...correction }) => ({ correction, changed }))
}

function importCall({ authority, personId }: Viewer, file: string): ImportCall {
  const on = today()
  const id = `${on}-${randomBytes(3).toString('hex')}`
  return { authority: authority.id, id, file, on, recordedAt: new Date().toISOString(), by: personId }
}
