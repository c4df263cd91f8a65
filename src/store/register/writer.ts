import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.ts'
import { type Append, type Appended, appendAll } from './append.ts'

/** Records acts, one authority's after another's. Resolves when they are on disk; rejects where they may not be. */
export type Writer = (authority: string, append: Append) => Promise<Appended>

interface Waiting {
  readonly append: Append
  resolve(answer: Appended): void
  reject(error: unknown): void
}

const most = 200

/**
 * What waits for an authority's register is recorded in one transaction: they would wait for one another's disk write
 * anyway, so fifty clerks cost little more than one.
 */
export function writerOn(db: Kysely<Database>): Writer {
  const queues = new Map<string, Waiting[]>()

  async function drain(authority: string, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) await recordAll(db, authority, queue.splice(0, most))
    queues.delete(authority)
  }

  return (authority, append) =>
    new Promise((resolve, reject) => {
      const waiting = { append, resolve, reject }
      const queue = queues.get(authority)
      if (queue) {
        queue.push(waiting)
        return
      }
      const begun = [waiting]
      queues.set(authority, begun)
      void drain(authority, begun)
    })
}

/** One that cannot be recorded must not take the others with it: then each is tried alone. */
async function recordAll(db: Kysely<Database>, authority: string, batch: readonly Waiting[]): Promise<void> {
  let committing = false
  try {
    const answers = await db.transaction().execute(async (tx) => {
      const all = await appendAll(
        tx,
        authority,
        batch.map((waiting) => waiting.append),
      )
      committing = true
      return all
    })
    for (const [at, answer] of answers.entries()) batch[at]?.resolve(answer)
  } catch (error) {
    // What fails before the commit was surely not recorded; what fails in it may have been, and is not tried again.
    if (batch.length === 1 || committing) for (const waiting of batch) waiting.reject(error)
    else for (const waiting of batch) await recordAll(db, authority, [waiting])
  }
}
