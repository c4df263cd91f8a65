import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.ts'

/** The years an authority has begun a report on, published or not. */
export async function yearsBegun(db: Kysely<Database>, authority: string): Promise<readonly number[]> {
  const rows = await db.selectFrom('reports').select('year').where('authority_id', '=', authority).execute()
  return rows.map(({ year }) => year)
}

/** The years whose report was brought in from elsewhere and waits for a second person, newest first. */
export async function uncheckedYears(db: Kysely<Database>, authority: string): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('reports')
    .select('year')
    .where('authority_id', '=', authority)
    .where('stage', '=', 'take-over')
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}
