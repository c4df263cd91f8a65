import { type Kysely, sql } from 'kysely'
import { appRole } from '../server/connections.ts'

/**
 * Reconsiderations and lawsuits as the desk works on them. `file` is the folded matter until it is closed. `earlier` keeps
 * results a later year set aside: they stay counted where they were.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table remedies add column earlier jsonb not null default '[]'`.execute(db)
  await sql`alter table remedies alter column earlier drop default`.execute(db)
  await sql`
    create table remedy_files (
      authority_id text collate "C" not null,
      matter text collate "C" not null,
      version integer not null,
      first_act bigint not null,
      number text not null,
      block text collate "C" not null,
      stage text collate "C" not null,
      since date not null,
      forum text not null,
      party text not null,
      application text collate "C",
      file jsonb,
      primary key (authority_id, matter),
      check ((stage = 'closed') = (file is null))
    )`.execute(db)
  await sql`create index remedy_files_number on remedy_files (authority_id, number)`.execute(db)
  await sql`create index remedy_files_stage on remedy_files (authority_id, stage, first_act)`.execute(db)
  await sql`create index remedy_files_application on remedy_files (authority_id, application)`.execute(db)
  await sql`grant select, insert, update, delete on remedy_files to ${sql.id(appRole)}`.execute(db)
}
