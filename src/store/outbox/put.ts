import { type Kysely, sql } from 'kysely'
import type { Message } from '#office/reminders/message.ts'
import type { Database } from '../database/tables.ts'

/** Puts messages out, any number in one statement. One whose key is there already was told, or will be. */
export async function putOut(
  db: Kysely<Database>,
  authority: string,
  messages: readonly Message[],
  now: number,
): Promise<void> {
  if (messages.length === 0) return
  await sql`
    insert into outbox (authority_id, key, recipient, subject, body, made_at, state, next_try_at)
    select ${authority}, key, recipient, subject, body, ${now}, 'waiting', ${now}
    from unnest(${messages.map(({ key }) => key)}::text[], ${messages.map(({ to }) => JSON.stringify(to))}::jsonb[],
      ${messages.map(({ subject }) => subject)}::text[], ${messages.map(({ text }) => text)}::text[])
      as given (key, recipient, subject, body)
    on conflict (authority_id, key) do nothing`.execute(db)
}

/** Drops what was settled before a moment; its keys are of days that do not come again. */
export async function forgetOld(db: Kysely<Database>, before: number): Promise<void> {
  await db.deleteFrom('outbox').where('state', '!=', 'waiting').where('made_at', '<', before).execute()
}
