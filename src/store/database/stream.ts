import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { Database } from './tables.ts'

/** The rows of a query some at a time, however many there are: a cursor that lives as long as the transaction. */
export async function* streamRows<T>(
  tx: Transaction<Database>,
  query: RawBuilder<T>,
  rowsAtOnce = 2_000,
): AsyncGenerator<readonly T[]> {
  await sql`declare streamed no scroll cursor for ${query}`.execute(tx)
  for (;;) {
    const { rows } = await sql<T>`fetch ${sql.lit(rowsAtOnce)} from streamed`.execute(tx)
    if (rows.length === 0) break
    yield rows
  }
  await sql`close streamed`.execute(tx)
}

/** One moment of the whole database: what is recorded meanwhile is not seen. */
export function inSnapshot<T>(
  db: Kysely<Database>,
  read: (tx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read)
}
