import type { Kysely, Selectable } from 'kysely'
import pg from 'pg'
import type { Database } from '#store/database/tables.ts'
import { beginRegister } from '#store/register/head.ts'
import { ownerConnection } from '#store/server/connections.ts'
import { openFolder } from '#store/server/folder.ts'
import { systemUser } from '#store/server/system-user.ts'
import { openStore, type Store } from '#store/store.ts'
import { granted, registered } from '../tests/store/acts.ts'
import { scratchFolder } from '../tests/store/scratch.ts'

export interface ActsBench {
  /** Acts a second into the register: chained, numbered, rows and yearly counts refreshed. */
  readonly gongkai: number
  /** The same acts as rows, each by a plain insert of its own into a table like theirs. */
  readonly plain: number
  readonly ratio: number
}

const clients = 50
const rounds = 3
const seconds = 4

/** Acts a second with fifty clients, against pgbench-like inserts of the same rows; the middle of three rounds. */
export async function benchActs(): Promise<ActsBench> {
  const data = await scratchFolder()
  const store = await openStore({ kind: 'embedded', data })
  await beginRegister(store.db, 'bench')
  const pool = new pg.Pool({ ...ownerConnection(await openFolder(data, systemUser())), max: clients })
  await pool.query('create table plain_acts (like acts including all)')
  const turns: ActsBench[] = []
  for (let round = 0; round < rounds; round++) {
    const gongkai = 2 * (await perSecond((at) => registerOne(store, `${round}-${at}`)))
    const rows = await lastActs(store.db)
    const plain = await perSecond((at) => insertOne(pool, rows[at % rows.length], `${round}-${at}`))
    turns.push({ gongkai, plain, ratio: gongkai / plain })
  }
  await pool.end()
  await store.close()
  const middle = turns.toSorted((a, b) => a.ratio - b.ratio)[Math.floor(rounds / 2)]
  if (!middle) throw new Error('no rounds')
  return middle
}

/** How often a second fifty clients do something, each waiting for its answer before it does the next. */
async function perSecond(work: (at: number) => Promise<unknown>): Promise<number> {
  const from = performance.now()
  let begun = 0
  let done = 0
  const client = async () => {
    while (performance.now() - from < seconds * 1000) {
      await work(begun++)
      done++
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return done / ((performance.now() - from) / 1000)
}

/** An application received and answered: two acts. */
async function registerOne(store: Store, id: string): Promise<void> {
  const recordedAt = new Date().toISOString()
  const acts = [registered(id), granted()]
  const append = {
    matter: `applications/${id}`,
    expectedVersion: 0,
    recordedAt,
    by: 'clerk',
    record: { acts },
  } as const
  const answer = await store.append('bench', append)
  if (!answer.ok) throw new Error(`${id} was there already`)
}

type ActRow = Selectable<Database['acts']>

function lastActs(db: Kysely<Database>): Promise<readonly ActRow[]> {
  return db.selectFrom('acts').selectAll().orderBy('number', 'desc').limit(5_000).execute()
}

let number = 0

async function insertOne(pool: pg.Pool, row: ActRow | undefined, id: string): Promise<void> {
  if (!row) throw new Error('no acts were recorded')
  const { authority_id, version, kind, occurred_on, recorded_at, recorded_by, algorithm } = row
  const { facts, facts_salt, facts_leaf, personal_leaf, hash } = row
  await pool.query({
    name: 'plain',
    text: 'insert into plain_acts values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)',
    values: [
      ...[authority_id, ++number, `applications/${id}`, version, kind, occurred_on, recorded_at, recorded_by],
      ...[algorithm, JSON.stringify(facts), facts_salt, facts_leaf, personal_leaf, hash],
    ],
  })
}
