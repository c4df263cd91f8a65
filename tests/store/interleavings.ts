import type { Kysely } from 'kysely'
import type { Database } from '#store/database/tables.ts'
import { type Append, type Appended, appendAll } from '#store/register/append.ts'
import { appendOf, granted, registered } from './acts.ts'
import type { Scratch } from './scratch.ts'

/** What came of several clerks at once: how many closed the one case, and the numbers the others got. */
export interface Interleaved {
  readonly winners: number
  readonly numbers: readonly number[]
}

const clerks = 8

/**
 * Clerks at once: half close one case, half register new ones in one series, each through the queue of this process or,
 * as a second process would, in a transaction of its own; how they meet is decided by `delays`.
 */
export async function interleave(
  { store }: Scratch,
  authority: string,
  run: string,
  delays: Iterable<number>,
): Promise<Interleaved> {
  await store.append(authority, appendOf(`applications/${run}`, 0, [registered(run)]))
  const chance = delays[Symbol.iterator]()
  const next = (): number => chance.next().value ?? 0
  const closing = Array.from({ length: clerks / 2 }, () =>
    atSomeMoment(next(), next(), store, authority, appendOf(`applications/${run}`, 1, [granted()])),
  )
  const numbering = Array.from({ length: clerks / 2 }, (_, i) =>
    atSomeMoment(next(), next(), store, authority, numbered(run, i)),
  )
  const closed = await Promise.all(closing)
  const given = await Promise.all(numbering)
  const numbers = given.map((answer) => (answer.ok ? (answer.number ?? 0) : 0))
  return { winners: closed.filter((answer) => answer.ok).length, numbers: numbers.sort((a, b) => a - b) }
}

function numbered(run: string, clerk: number): Append {
  const acts = (number: number) => [registered(`${run}-${number}`)]
  return {
    ...appendOf(`applications/${run}-${clerk}`, 0, []),
    record: { numberedIn: { series: run, year: 2026 }, acts },
  }
}

async function atSomeMoment(
  ticks: number,
  way: number,
  store: Scratch['store'],
  authority: string,
  append: Append,
): Promise<Appended> {
  for (let i = 0; i < ticks; i++) await new Promise((done) => setImmediate(done))
  return way % 2 === 0 ? store.append(authority, append) : alone(store.db, authority, append)
}

async function alone(db: Kysely<Database>, authority: string, append: Append): Promise<Appended> {
  const [answer] = await db.transaction().execute((tx) => appendAll(tx, authority, [append]))
  if (answer === undefined) throw new Error('no answer')
  return answer
}
