import { type Kysely, type RawBuilder, sql } from 'kysely'
import { appRole } from '../server/connections.ts'

/** The rows pages and reports are drawn from: made from the acts, and made again whenever that is wanted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await readTable(
    db,
    'applications',
    sql`id text not null, kind text not null, received date not null, ${year('received')}, applicant text not null,
      about text not null, closed date, ${year('closed')}, outcome text,
      check ((closed is null) = (outcome is null))`,
  )
  await readTable(
    db,
    'remedies',
    sql`id text not null, block text not null, received date not null, ${year('received')},
      closed date, ${year('closed')}, result text, check ((closed is null) = (result is null))`,
  )
  await readTable(
    db,
    'documents',
    sql`number text not null, title text not null, kind text not null, issued date not null, ${year('issued')},
      repealed date, ${year('repealed')}`,
  )
  await readTable(
    db,
    'decisions',
    sql`act text not null, decided date not null, ${year('decided')}, count bigint not null`,
  )
  await readTable(
    db,
    'charges',
    sql`date date not null, ${yearAs('year', sql`date`)}, item text not null, fen bigint not null`,
  )
  await readTable(
    db,
    'fees',
    sql`date date not null, ${yearAs('year', sql`date`)}, noticed_fen bigint not null, paid_fen bigint not null,
      paid_on date, ${yearAs('paid_year', sql`coalesce(paid_on, date)`)}`,
  )
  await readTable(
    db,
    'disclosures',
    sql`date date not null, ${yearAs('year', sql`date`)}, title text not null`,
  )
  await readTable(
    db,
    'imports',
    sql`file text not null, begun date not null, state text not null, rows bigint not null`,
  )
  await indexes(db)
  await sql`
    create table report_flows (
      authority_id text collate "C" not null,
      year integer not null,
      figure text collate "C" not null,
      amount bigint not null,
      primary key (authority_id, year, figure)
    )`.execute(db)
  await sql`grant select, insert, update, delete on report_flows to ${sql.id(appRole)}`.execute(db)
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
  await sql`grant select, insert, update, delete on ${sql.table(name)} to ${sql.id(appRole)}`.execute(db)
}

function year(day: string): RawBuilder<unknown> {
  return yearAs(`${day}_year`, sql.ref(day))
}

function yearAs(name: string, day: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${sql.ref(name)} smallint generated always as (extract(year from ${day})::smallint) stored`
}

/** The cases behind a cell are listed in the order they were recorded; a number is looked up when a register is imported. */
async function indexes(db: Kysely<unknown>): Promise<void> {
  await sql`create index applications_order on applications (authority_id, first_act)`.execute(db)
  await sql`create index applications_id on applications (authority_id, id)`.execute(db)
  await sql`create index remedies_id on remedies (authority_id, id)`.execute(db)
}
