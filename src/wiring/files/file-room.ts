import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { FileRefusal, FileRoom, Leak, MediaType, Upload } from '#office/files/stored-file.ts'
import { contentOf, findFiles, openFile } from '#store/files/find.ts'
import { putFile } from '#store/files/put.ts'
import { deleteIfUnowned, deleteUnowned, settleFile, waitingFiles } from '#store/files/waiting.ts'
import type { Store } from '#store/store.ts'
import { keptName } from './kept-name.ts'

/** What looks at the content of files. */
export interface Inspector {
  inspect(
    upload: Upload,
  ): Promise<
    { readonly ok: true; readonly media: MediaType } | { readonly ok: false; readonly refusal: FileRefusal }
  >
  leaksOf(body: Uint8Array, media: MediaType): Promise<readonly Leak[]>
}

/** A virus scanner. `unreachable` is no verdict: the file waits. */
export type Scanner = (body: Uint8Array) => Promise<'clean' | { readonly virus: string } | 'unreachable'>

export interface ClosableFileRoom extends FileRoom {
  /** Looks again at what waits; also done every minute by itself. */
  retry(): Promise<void>
  close(): Promise<void>
}

export const mostFileBytes = 20 * 1024 * 1024
const everyMinute = 60_000
const atOnce = 100
/** Files without a word from the scanner before it counts as down. */
const patience = 3
/** Milliseconds after which a file nobody sent off is deleted: it may be the copy of an identity card, and drafts live two hours. */
const unownedFor = 24 * 60 * 60_000

/** Files in the database. Without a scanner what was inspected is clean; with one nothing is until it said so. */
export function fileRoom(
  { db }: Pick<Store, 'db'>,
  { inspect, leaksOf }: Inspector,
  scanner: Scanner | undefined,
  now: () => number = Date.now,
): ClosableFileRoom {
  const addedAt = () => new Date(now()).toISOString()

  /** Never throws: a scanner in trouble is one that cannot be reached. */
  const scanned = async (body: Uint8Array) =>
    scanner === undefined ? 'clean' : await scanner(body).catch(() => 'unreachable' as const)

  /** Files the scanner had no word on: those it always chokes on must not hold up the ones behind them. */
  let choked: ReadonlySet<string> = new Set()

  async function retry(): Promise<void> {
    await deleteUnowned(db, new Date(now() - unownedFor), atOnce)
    const waiting = await waitingFiles(db, atOnce + choked.size)
    const still = new Set(waiting.map(({ id }) => String(id)))
    const chokedNow = new Set<string>()
    for (const { authority, id } of waiting.toSorted((a, b) => +choked.has(a.id) - +choked.has(b.id))) {
      const verdict = await scanned(await contentOf(db, authority, id))
      if (verdict !== 'unreachable')
        await settleFile(db, authority, id, verdict === 'clean' ? { state: 'clean' } : refused(verdict.virus))
      else if (chokedNow.add(id).size >= patience) break
    }
    choked = new Set([...choked, ...chokedNow].filter((id) => still.has(id)))
  }

  const { again, stop } = repeating(retry)
  return {
    take: async (authority, upload) => {
      const { path, bytes, whole } = upload
      const name = keptName(upload.name)
      if (!whole || bytes > mostFileBytes) return refusal({ reason: 'too-big', mostBytes: mostFileBytes })
      const seen = await inspect(upload)
      if (!seen.ok) return seen
      const body = await readFile(path)
      const verdict = await scanned(body)
      if (typeof verdict === 'object') return refusal({ reason: 'virus', name: verdict.virus })
      const state = verdict === 'clean' ? 'clean' : 'waiting'
      const file = { name, media: seen.media, sha256: sha256(body), body, state, addedAt: addedAt() } as const
      return { ok: true, file: await putFile(db, authority, file) }
    },
    keep: (authority, { name, media, body }) =>
      putFile(db, authority, { name, media, sha256: sha256(body), body, state: 'clean', addedAt: addedAt() }),
    drop: (authority, id) => deleteIfUnowned(db, authority, id),
    find: (authority, ids) => findFiles(db, authority, ids),
    open: (authority, id) => openFile(db, authority, id),
    leaksIn: async (authority, id) => {
      const [file] = await findFiles(db, authority, [id])
      const body = await openFile(db, authority, id)
      return file === undefined || body === undefined ? [] : leaksOf(body, file.media)
    },
    retry: again,
    close: stop,
  }
}

function refusal(because: FileRefusal) {
  return { ok: false, refusal: because } as const
}

function refused(virus: string) {
  return { state: 'refused', because: { reason: 'virus', name: virus } } as const
}

function sha256(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex')
}

/** Does something every minute, one at a time, until stopped; stopping waits for what is under way. */
function repeating(work: () => Promise<void>) {
  let running: Promise<void> = Promise.resolve()
  const again = () => {
    running = running.catch(() => {}).then(work)
    return running
  }
  // What fails is tried again in a minute.
  const timer = setInterval(() => void again().catch(() => {}), everyMinute)
  timer.unref()
  return {
    again,
    stop: async () => {
      clearInterval(timer)
      await running.catch(() => {})
    },
  }
}
