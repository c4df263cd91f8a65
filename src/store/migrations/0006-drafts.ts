import { type Kysely, sql } from 'kysely'
import { appRole } from '../server/connections.ts'

/**
 * Applications half written on the portal. `id` is the SHA-256 of what the browser keeps, `body` is sealed with a key made
 * from it: a copy of the table tells nobody anything. `touched_at` is in milliseconds since 1970.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table drafts (
      authority_id text collate "C" not null,
      id text collate "C" not null check (length(id) = 64),
      body bytea not null check (length(body) <= 262144),
      touched_at bigint not null,
      primary key (authority_id, id)
    )`.execute(db)
  await sql`create index drafts_touched on drafts (touched_at)`.execute(db)
  await sql`grant select, insert, update, delete on drafts to ${sql.id(appRole)}`.execute(db)
}
