import { randomBytes } from 'node:crypto'
import type { Viewer } from '#web/viewer.ts'

interface Waiting<T> {
  readonly person: string
  readonly authority: string
  since: number
  readonly what: T
}

/** Things that people sent and have not yet said yes to. They know of their own alone; all is forgotten with the process. */
export interface WaitingRoom<T> {
  put(owner: Viewer, what: T): string
  find(owner: Viewer, id: string): T | undefined
  /** Lets a thing wait another hour from now. */
  renew(owner: Viewer, id: string): void
  /** Out of the room, so that nobody else finds it again. */
  take(owner: Viewer, id: string): T | undefined
}

/** A person keeps a few at a time, each for an hour after it was last worked on; `left` is told of those that had to go. */
const most = 3
const lasts = 60 * 60_000

export function waitingRoom<T>(
  left: (what: T) => void = () => {},
  now: () => number = Date.now,
): WaitingRoom<T> {
  const all = new Map<string, Waiting<T>>()

  function remove(id: string): void {
    const gone = all.get(id)
    all.delete(id)
    if (gone) left(gone.what)
  }

  function makeRoom(person: string): void {
    for (const [id, { since }] of all) if (now() - since > lasts) remove(id)
    const own = [...all].filter(([, waiting]) => waiting.person === person)
    for (const [id] of own.slice(0, Math.max(0, own.length - most + 1))) remove(id)
  }

  function owned({ personId, authority }: Viewer, id: string): Waiting<T> | undefined {
    const waiting = all.get(id)
    const mine = waiting?.person === personId && waiting.authority === authority.id
    return mine && now() - waiting.since <= lasts ? waiting : undefined
  }

  return {
    put: (owner, what) => {
      makeRoom(owner.personId)
      const id = randomBytes(16).toString('base64url')
      all.set(id, { person: owner.personId, authority: owner.authority.id, since: now(), what })
      return id
    },
    find: (owner, id) => owned(owner, id)?.what,
    renew: (owner, id) => {
      const waiting = owned(owner, id)
      if (waiting) waiting.since = now()
    },
    take: (owner, id) => {
      const waiting = owned(owner, id)
      if (waiting) all.delete(id)
      return waiting?.what
    },
  }
}
