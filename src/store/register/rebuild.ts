import { type Kysely, sql, type Transaction } from 'kysely'
import { type Act, type MatterId, sectionOf } from '#office/acts/act.ts'
import { streamRows } from '../database/stream.ts'
import type { Database } from '../database/tables.ts'
import { refreshers, rowsMadeBy } from '../read-tables.ts'
import { addFlows } from './flow-counts.ts'
import { lockHead, noteRows } from './head.ts'
import { type ActRecord, actOf, selectActs } from './history.ts'

/** What stands in the tables pages are drawn from, condensed: two equal states have equal digests. */
export interface ReadState {
  readonly [table: string]: { readonly rows: number; readonly digest: string }
}

export interface Rebuilt {
  readonly matters: number
  /** The tables that were different before, and are right now. */
  readonly corrected: readonly string[]
}

const mattersAtOnce = 5_000

/** Throws an authority's read rows and yearly counts away and makes them again from the acts alone, in one transaction. */
export async function rebuildRegister(db: Kysely<Database>, authority: string): Promise<Rebuilt> {
  return db.transaction().execute(async (tx) => {
    await lockHead(tx, authority)
    const before = await readState(tx, authority)
    for (const table of readTables)
      await sql`delete from ${sql.table(table)} where authority_id = ${authority}`.execute(tx)
    let matters = 0
    for await (const histories of allHistories(tx, authority)) {
      matters += histories.length
      await refreshAll(tx, authority, histories)
    }
    const after = await readState(tx, authority)
    await noteRows(tx, authority)
    const corrected = readTables.filter((table) => before[table]?.digest !== after[table]?.digest)
    return { matters, corrected }
  })
}

/** Makes the rows of every register again that an older release made, as after an update or from an older backup. */
export async function renewRows(owner: Kysely<Database>): Promise<void> {
  const old = await owner
    .selectFrom('registers')
    .leftJoin('read_rows', 'read_rows.authority_id', 'registers.authority_id')
    .select('registers.authority_id')
    .where((w) => w.or([w('made_by', 'is', null), w('made_by', '<', rowsMadeBy)]))
    .execute()
  for (const { authority_id } of old) await rebuildRegister(owner, authority_id)
}

const readTables = [...Object.values(refreshers).flatMap(({ tables }) => tables), 'report_flows']

type History = readonly [MatterId, readonly Act[]]

/** Every matter with all its acts, read once in the order of the matters, some thousand at a time. */
async function* allHistories(
  tx: Transaction<Database>,
  authority: string,
): AsyncGenerator<readonly History[]> {
  let histories: History[] = []
  let acts: Act[] = []
  const query = selectActs(tx, authority).orderBy('acts.matter').orderBy('acts.version')
  for await (const rows of streamRows(tx, sql<ActRecord>`${query}`)) {
    for (const act of rows.map(actOf)) {
      const [first] = acts
      if (first !== undefined && first.matter !== act.matter) {
        histories.push([first.matter, acts])
        acts = []
      }
      acts.push(act)
    }
    if (histories.length >= mattersAtOnce) {
      yield histories
      histories = []
    }
  }
  const [first] = acts
  yield first === undefined ? histories : [...histories, [first.matter, acts]]
}

async function refreshAll(
  tx: Transaction<Database>,
  authority: string,
  histories: readonly History[],
): Promise<void> {
  const bySection = Map.groupBy(histories, ([matter]) => sectionOf(matter))
  for (const [section, own] of bySection) {
    const changes = own.map(([matter, after]) => ({ matter, before: [], after }))
    await addFlows(tx, authority, await refreshers[section].refresh(tx, authority, changes))
  }
}

/** Digests of an authority's read rows. Counts of nothing are the same as no counts. */
export async function readState(db: Kysely<Database>, authority: string): Promise<ReadState> {
  const state: Record<string, { rows: number; digest: string }> = {}
  for (const table of readTables) {
    const flows = table === 'report_flows'
    const counted = flows ? sql`and amount <> 0` : sql``
    const order = flows ? sql`year, figure` : sql`matter`
    const { rows } = await sql<{ rows: number; digest: string }>`
      select count(*) as rows, encode(sha256(coalesce(
        string_agg(sha256(convert_to(t::text, 'UTF8')), ''::bytea order by ${order}), ''::bytea)), 'hex') as digest
      from ${sql.table(table)} t where authority_id = ${authority} ${counted}`.execute(db)
    state[table] = rows[0] ?? { rows: 0, digest: '' }
  }
  return state
}
