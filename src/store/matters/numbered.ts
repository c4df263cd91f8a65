import type { Kysely } from 'kysely'
import type { MatterId } from '#office/acts/act.ts'
import type { Database } from '../database/tables.ts'

/** The tables that know matters by their numbers. */
export type NumberedTable = 'cases' | 'remedy_files'

/** The matter of a number; the newest where an older register gave a number twice. */
export async function matterOf(
  db: Kysely<Database>,
  table: NumberedTable,
  authority: string,
  number: string,
): Promise<MatterId | undefined> {
  if (number === '') return undefined
  const row = await db
    .selectFrom(table)
    .select('matter')
    .where('authority_id', '=', authority)
    .where('number', '=', number)
    .orderBy('first_act', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.matter
}
