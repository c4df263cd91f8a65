import { type Kysely, sql } from 'kysely'

/** Remedies change published years as applications do: one index finds both. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index acts_restated`.execute(db)
  await sql`
    create index acts_restating on acts (authority_id, number)
    where kind in ('application.year-restated', 'remedy.year-restated')`.execute(db)
}
