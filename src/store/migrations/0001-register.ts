import { type Kysely, sql } from 'kysely'
import { appRole } from '../server/connections.ts'

/**
 * The register. Acts are not partitioned by year: the numbers of a matter's acts must be unique over all years, and a
 * unique index of a partitioned table may not span partitions; the chain is read by number, which the primary key gives
 * in order; a million acts take well under a gigabyte. Spreading by authority is what grows with offices, and every key
 * begins with it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$ begin
      create role ${sql.id(appRole)} nologin;
    exception when duplicate_object or unique_violation then null;
    end $$`.execute(db)
  await sql`grant ${sql.id(appRole)} to current_user`.execute(db)
  await sql`
    create table registers (
      authority_id text collate "C" primary key check (authority_id <> ''),
      algorithm text not null check (algorithm in ('sha256', 'sm3')),
      size bigint not null check (size >= 0),
      head bytea not null check (length(head) = 32)
    )`.execute(db)
  await sql`
    create table acts (
      authority_id text collate "C" not null,
      number bigint not null check (number > 0),
      matter text collate "C" not null check (matter like '%/%'),
      version integer not null check (version > 0),
      kind text collate "C" not null,
      occurred_on date not null,
      recorded_at timestamptz(3) not null,
      recorded_by text not null,
      algorithm text not null check (algorithm in ('sha256', 'sm3')),
      facts json not null,
      facts_salt bytea not null,
      facts_leaf bytea not null,
      personal_leaf bytea,
      hash bytea not null,
      primary key (authority_id, number),
      unique (authority_id, matter, version)
    )`.execute(db)
  await sql`
    create table act_personal (
      authority_id text collate "C" not null,
      number bigint not null,
      salt bytea not null,
      body json not null,
      primary key (authority_id, number)
    )`.execute(db)
  await sql`
    create table number_series (
      authority_id text collate "C" not null,
      series text collate "C" not null,
      year integer not null,
      last integer not null check (last > 0),
      primary key (authority_id, series, year)
    )`.execute(db)
  await sql`
    create table checkpoints (
      authority_id text collate "C" not null,
      size bigint not null,
      note text not null,
      primary key (authority_id, size)
    )`.execute(db)
  await grant(db)
}

/** What is in the register stays: the application adds acts and can take away nothing but the personal part of one. */
async function grant(db: Kysely<unknown>): Promise<void> {
  const role = sql.id(appRole)
  await sql`grant select, insert on acts, checkpoints to ${role}`.execute(db)
  await sql`grant select, insert, delete on act_personal to ${role}`.execute(db)
  await sql`grant select, insert, update on registers, number_series to ${role}`.execute(db)
  // A backup says which release its tables are of.
  await sql`grant select on kysely_migration to ${role}`.execute(db)
}
