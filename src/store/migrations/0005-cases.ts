import { type Kysely, sql } from 'kysely'
import { appRole } from '../server/connections.ts'

/** Applications as the desk works on them, the files of every case, and by which release read rows were made. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await cases(db)
  await files(db)
  // An office that has acts already gets its rows from them when it is opened next: no row says so yet.
  await sql`
    create table read_rows (
      authority_id text collate "C" not null primary key,
      made_by integer not null
    )`.execute(db)
  await sql`grant select, insert, update on read_rows to ${sql.id(appRole)}`.execute(db)
}

/** `file` is the folded case while it is open: closed ones are read from their acts, one at a time. */
async function cases(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table cases (
      authority_id text collate "C" not null,
      matter text collate "C" not null,
      version integer not null,
      first_act bigint not null,
      number text not null,
      stage text collate "C" not null,
      open boolean not null,
      since date not null,
      applicant text not null,
      about text not null,
      who text collate "C" not null,
      identity text collate "C" not null,
      answered boolean not null,
      file jsonb,
      primary key (authority_id, matter),
      check (open = (file is not null))
    )`.execute(db)
  await sql`create index cases_number on cases (authority_id, number)`.execute(db)
  await sql`create index cases_open on cases (authority_id, first_act) where open`.execute(db)
  await sql`create index cases_since on cases (authority_id, since, first_act)`.execute(db)
  await sql`create index cases_who on cases (authority_id, who)`.execute(db)
  await sql`create index cases_identity on cases (authority_id, identity)`.execute(db)
  await sql`grant select, insert, update, delete on cases to ${sql.id(appRole)}`.execute(db)
}

/** Content is kept in pieces, so that neither a backup nor a request holds more of it than a few at a time. */
async function files(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table files (
      authority_id text collate "C" not null,
      id text collate "C" not null check (id ~ '^[0-9a-f]{32}$'),
      name text not null,
      media text collate "C" not null,
      bytes bigint not null check (bytes >= 0),
      sha256 text collate "C" not null check (length(sha256) = 64),
      state text collate "C" not null check (state in ('waiting', 'clean', 'refused')),
      reason jsonb,
      matter text collate "C",
      added_at timestamptz(3) not null,
      primary key (authority_id, id),
      check ((state = 'refused') = (reason is not null))
    )`.execute(db)
  await sql`create index files_waiting on files (added_at) where state = 'waiting'`.execute(db)
  await sql`create index files_unowned on files (added_at) where matter is null`.execute(db)
  await sql`create index files_matter on files (authority_id, matter)`.execute(db)
  await sql`
    create table file_chunks (
      authority_id text collate "C" not null,
      file text collate "C" not null,
      at integer not null check (at >= 0),
      body bytea not null check (length(body) <= 262144),
      primary key (authority_id, file, at)
    )`.execute(db)
  // What is in a document is mostly compressed already.
  await sql`alter table file_chunks alter column body set storage external`.execute(db)
  await sql`grant select, insert, update, delete on files to ${sql.id(appRole)}`.execute(db)
  await sql`grant select, insert, delete on file_chunks to ${sql.id(appRole)}`.execute(db)
}
