import { type Kysely, sql } from 'kysely'
import type { Act, MatterId } from '#office/acts/act.ts'
import type { Section } from '#office/acts/section.ts'
import type { Database } from './database/tables.ts'

/** A column of a section's table and what stands in it. */
export interface ReadColumn<Row> {
  readonly name: string
  readonly type: 'text' | 'date' | 'bigint' | 'boolean' | 'jsonb'
  of(row: Row): string | number | boolean | null
}

/** A section's table: how its rows are written, and read back as the office knows them. */
export interface ReadTable<Row> {
  readonly section: Section<Row>
  readonly columns: readonly ReadColumn<Row>[]
}

/** Another table of a section, folded from the same acts to what other pages need. Nothing of the yearly figures is in it. */
export interface FurtherTable<Row> {
  readonly table: keyof Database
  readonly columns: readonly ReadColumn<Row>[]
  /** Undefined where the matter has no row. */
  fold(acts: readonly Act[]): Row | undefined
}

/** A matter's row with what every table keeps about it. */
export interface Refreshed<Row> {
  readonly matter: MatterId
  readonly version: number
  readonly firstAct: number
  readonly row: Row
}

/** Writes the rows of many matters in one statement. */
export async function writeRows<Row>(
  db: Kysely<Database>,
  { table, columns }: Pick<FurtherTable<Row>, 'table' | 'columns'>,
  authority: string,
  rows: readonly Refreshed<Row>[],
): Promise<void> {
  if (rows.length === 0) return
  const names = ['matter', 'version', 'first_act', ...columns.map((column) => column.name)]
  const values = [
    sql`${rows.map((row) => row.matter)}::text[]`,
    sql`${rows.map((row) => row.version)}::integer[]`,
    sql`${rows.map((row) => row.firstAct)}::bigint[]`,
    ...columns.map(({ of, type }) => sql`${rows.map(({ row }) => of(row))}::${sql.raw(type)}[]`),
  ]
  const replaced = names.slice(1).map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`)
  await sql`
    insert into ${sql.table(table)} (authority_id, ${sql.join(names.map((name) => sql.ref(name)))})
    select ${authority}, * from unnest(${sql.join(values)})
    on conflict (authority_id, matter) do update set ${sql.join(replaced)}`.execute(db)
}

export async function deleteRows(
  db: Kysely<Database>,
  table: keyof Database,
  authority: string,
  matters: readonly MatterId[],
): Promise<void> {
  if (matters.length === 0) return
  await sql`
    delete from ${sql.table(table)} where authority_id = ${authority} and matter = any(${matters}::text[])`.execute(
    db,
  )
}
