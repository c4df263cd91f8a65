import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from '../database/tables.ts'

/** A table as a backup knows it: what is put in it, and the order that makes two equal tables equal line by line. */
export interface BackedUpTable {
  readonly name: string
  /** Generated columns make themselves. */
  readonly columns: readonly string[]
  readonly key: readonly string[]
  /** Rows to hold at a time: few where one may be hundreds of kilobytes. */
  readonly rowsAtOnce: number
}

/** Every table of the office, read from the catalogue: a table a later migration adds is in the next backup. */
export async function tablesOf(
  db: Kysely<Database> | Transaction<Database>,
): Promise<readonly BackedUpTable[]> {
  const { rows } = await sql<BackedUpTable>`
    select c.relname as name,
      -- Content that is kept as it came is stored uncompressed, and is large.
      case when exists (select from pg_attribute where attrelid = c.oid and attnum > 0 and attstorage = 'e')
        then 32 else 2000 end as "rowsAtOnce",
      array(select attname::text from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
      array(select a.attname::text from unnest(i.indkey) with ordinality k(num, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.num order by place) as key
    from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not c.relispartition
      and c.relname not like 'kysely_migration%'
    order by c.relname`.execute(db)
  return rows
}

/** One text for each row, the same for the same row on every server: a JSON list of the columns as text. */
export function rowText({ columns }: BackedUpTable) {
  return sql`json_build_array(${sql.join(columns.map((column) => sql`${sql.ref(column)}::text`))})::text`
}
