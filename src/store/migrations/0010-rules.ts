import { type Kysely, sql } from 'kysely'
import { appRole } from '../server/connections.ts'

/** What an office decided beside the law: holiday notices entered, in the register of the district, and its open questions answered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table calendar (
      authority_id text collate "C" not null,
      matter text collate "C" not null,
      version integer not null,
      first_act bigint not null,
      year integer not null,
      confirmed jsonb,
      waiting jsonb,
      primary key (authority_id, matter),
      check (confirmed is not null or waiting is not null)
    )`.execute(db)
  await sql`
    create table settings (
      authority_id text collate "C" not null,
      matter text collate "C" not null,
      version integer not null,
      first_act bigint not null,
      setting text collate "C" not null,
      value text collate "C" not null,
      because text not null,
      since date not null,
      primary key (authority_id, matter)
    )`.execute(db)
  await sql`grant select, insert, update, delete on calendar, settings to ${sql.id(appRole)}`.execute(db)
}
