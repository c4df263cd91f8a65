import { type Kysely, sql } from 'kysely'

/** A report's row from its first saved word on: its stage, and apart from it the versions that are public. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table reports add column stage text not null default 'released'`.execute(db)
  await sql`alter table reports add column versions text not null default '[]'`.execute(db)
  // Until now a row was one published report; corrections had no page yet, so none has an older version.
  await sql`update reports set versions = '[' || report || ']'`.execute(db)
  await sql`
    alter table reports drop column report, drop column published, drop column correction,
      alter column stage drop default, alter column versions drop default`.execute(db)
  // Few acts in a large register change a published year, and every yearly report asks for them.
  await sql`
    create index acts_restated on acts (authority_id, number)
    where kind = 'application.year-restated'`.execute(db)
}
