import { type Kysely, sql } from 'kysely'
import { appRole } from '../server/connections.ts'

/** What is to be told outside the house. A key stands here once, whatever became of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table outbox (
      authority_id text collate "C" not null,
      key text collate "C" not null,
      recipient jsonb not null,
      subject text not null,
      body text not null,
      made_at bigint not null,
      state text collate "C" not null check (state in ('waiting', 'sent', 'given-up')),
      failures integer not null default 0,
      next_try_at bigint not null,
      last_error text,
      sent_at bigint,
      primary key (authority_id, key),
      check ((state = 'sent') = (sent_at is not null))
    )`.execute(db)
  await sql`create index outbox_waiting on outbox (next_try_at) where state = 'waiting'`.execute(db)
  await sql`grant select, insert, update, delete on outbox to ${sql.id(appRole)}`.execute(db)
}
