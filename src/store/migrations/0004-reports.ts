import { type Kysely, sql } from 'kysely'
import { appRole } from '../server/connections.ts'

/** Yearly reports as they were published. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table reports (
      authority_id text collate "C" not null,
      matter text collate "C" not null,
      version integer not null,
      first_act bigint not null,
      year bigint not null,
      published date,
      correction text,
      report text not null,
      primary key (authority_id, matter)
    )`.execute(db)
  await sql`grant select, insert, update, delete on reports to ${sql.id(appRole)}`.execute(db)
}
