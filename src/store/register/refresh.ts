import type { Kysely } from 'kysely'
import type { Act, MatterId } from '#office/acts/act.ts'
import type { Flow } from '#office/acts/flows.ts'
import { foldMatter } from '#office/acts/section.ts'
import type { Database } from '../database/tables.ts'
import { deleteRows, type FurtherTable, type ReadTable, type Refreshed, writeRows } from '../read-table.ts'

/** A matter whose acts changed: all of them as they were and as they are. */
export interface Change {
  readonly matter: MatterId
  readonly before: readonly Act[]
  readonly after: readonly Act[]
}

/** What keeps one section in step with its acts. */
export interface Refresher {
  /** The tables its rows stand in. */
  readonly tables: readonly (keyof Database)[]
  /** Writes the rows of changed matters and gives what that changes in the yearly figures. */
  refresh(db: Kysely<Database>, authority: string, changes: readonly Change[]): Promise<readonly Flow[]>
}

/** Keeps one table of a section in step. */
export interface TableKeeper {
  readonly table: keyof Database
  refresh(db: Kysely<Database>, authority: string, changes: readonly Change[]): Promise<void>
}

/** A row is always folded from all acts of its matter, the way a rebuild does it: there is no second way to be wrong. */
export function refresherOf<Row>({ section, columns }: ReadTable<Row>, ...further: TableKeeper[]): Refresher {
  const own = { table: section.id, columns }
  return {
    tables: [section.id, ...further.map(({ table }) => table)],
    async refresh(db, authority, changes) {
      const folded = changes.map(({ before, after }) => ({
        old: foldMatter(section, before),
        row: foldMatter(section, after),
      }))
      await keep(db, authority, own, changes, (at) => folded[at]?.row)
      for (const keeper of further) await keeper.refresh(db, authority, changes)
      return folded.flatMap(({ old, row }) => [
        ...(old === undefined ? [] : negated(section.flows(old))),
        ...(row === undefined ? [] : section.flows(row)),
      ])
    },
  }
}

/** Keeps a table that a fold over all acts of a matter fills. */
export function keeping<Row>(kept: FurtherTable<Row>): TableKeeper {
  return {
    table: kept.table,
    refresh: (db, authority, changes) =>
      keep(db, authority, kept, changes, (at) => kept.fold(changes[at]?.after ?? [])),
  }
}

/** Writes what changed matters come to, and takes away the rows of those that come to nothing. */
async function keep<Row>(
  db: Kysely<Database>,
  authority: string,
  kept: Pick<FurtherTable<Row>, 'table' | 'columns'>,
  changes: readonly Change[],
  rowOf: (at: number) => Row | undefined,
): Promise<void> {
  const rows: Refreshed<Row>[] = []
  const gone: MatterId[] = []
  for (const [at, { matter, after }] of changes.entries()) {
    const row = rowOf(at)
    const [first] = after
    if (row === undefined || first === undefined) gone.push(matter)
    else rows.push({ matter, version: after.length, firstAct: first.number, row })
  }
  await writeRows(db, kept, authority, rows)
  await deleteRows(db, kept.table, authority, gone)
}

function negated(flows: readonly Flow[]): Flow[] {
  return flows.map((flow) => ({ ...flow, amount: -flow.amount }))
}
