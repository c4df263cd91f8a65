import { type Kysely, type RawBuilder, sql } from 'kysely'
import { appRole } from '../server/connections.ts'

/**
 * People and how they sign in. The tree and the people are acts like all others and have read rows; what people are
 * recognised by is no act: it is forgotten when it is replaced. Moments are milliseconds since 1970.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await readTable(db, 'authorities', sql`name text not null, kind text not null`)
  await readTable(db, 'people', sql`name text not null, account text not null, frozen text`)
  await credentials(db)
  await sessions(db)
  await attempts(db)
  await events(db)
}

async function readTable(db: Kysely<unknown>, name: string, columns: RawBuilder<unknown>): Promise<void> {
  await sql`
    create table ${sql.table(name)} (
      authority_id text collate "C" not null,
      matter text collate "C" not null,
      version integer not null,
      first_act bigint not null,
      ${columns},
      primary key (authority_id, matter)
    )`.execute(db)
  await allow(db, name, 'select, insert, update, delete')
}

async function credentials(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table credentials (
      authority_id text collate "C" not null,
      person text collate "C" not null,
      password text check (password like '$argon2id$%'),
      changed_at bigint not null,
      password_changed_at bigint,
      earlier text[] not null default '{}',
      sealed_secret text,
      confirmed_at bigint,
      last_used_step bigint,
      signed_out_at bigint,
      primary key (authority_id, person),
      check ((password is null) = (password_changed_at is null)),
      check ((sealed_secret is null) = (confirmed_at is null) and (sealed_secret is null) = (last_used_step is null))
    )`.execute(db)
  await allow(db, 'credentials', 'select, insert, update')
  await sql`
    create table enrolments (
      authority_id text collate "C" not null,
      code_hash text collate "C" not null,
      person text collate "C" not null,
      issued_by text not null,
      issued_at bigint not null,
      used_at bigint,
      primary key (authority_id, code_hash)
    )`.execute(db)
  await sql`create index enrolments_person on enrolments (authority_id, person)`.execute(db)
  await allow(db, 'enrolments', 'select, insert, update')
}

async function sessions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sessions (
      authority_id text collate "C" not null,
      id text collate "C" not null check (length(id) = 64),
      person text collate "C" not null,
      started_at bigint not null,
      last_seen_at bigint not null,
      stage text not null check (stage in ('password', 'enrolment', 'overdue', 'full')),
      pending_secret text,
      primary key (authority_id, id)
    )`.execute(db)
  await sql`create index sessions_person on sessions (authority_id, person)`.execute(db)
  await allow(db, 'sessions', 'select, insert, update, delete')
}

/** The memory of the throttle; what is older than its rules look back may go. */
async function attempts(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sign_in_attempts (
      authority_id text collate "C" not null,
      id uuid not null default gen_random_uuid(),
      at bigint not null,
      account text collate "C" not null,
      address text collate "C" not null,
      succeeded boolean not null,
      primary key (authority_id, id)
    )`.execute(db)
  await sql`create index sign_in_attempts_account on sign_in_attempts (authority_id, account, at)`.execute(db)
  await sql`create index sign_in_attempts_address on sign_in_attempts (authority_id, address, at)`.execute(db)
  await sql`create index sign_in_attempts_at on sign_in_attempts (authority_id, at)`.execute(db)
  await allow(db, 'sign_in_attempts', 'select, insert, update, delete')
}

/** The audit trail of signing in (GB/T 22239-2019 三级 8.1.4.3): added to and never changed by the application. */
async function events(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sign_in_events (
      authority_id text collate "C" not null,
      id uuid not null default gen_random_uuid(),
      at bigint not null,
      what text not null,
      account text not null,
      person text collate "C",
      by text collate "C",
      address text,
      primary key (authority_id, id)
    )`.execute(db)
  await sql`create index sign_in_events_at on sign_in_events (authority_id, at)`.execute(db)
  await allow(db, 'sign_in_events', 'select, insert')
}

async function allow(db: Kysely<unknown>, table: string, rights: string): Promise<void> {
  await sql`grant ${sql.raw(rights)} on ${sql.table(table)} to ${sql.id(appRole)}`.execute(db)
}
