import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Message } from '#office/reminders/message.ts'
import { nextTry } from '#office/reminders/retry.ts'
import type { Database } from '../database/tables.ts'

/** Takes a message to its recipient; rejects where that did not surely happen. */
export type Carrier = (message: Message & { readonly madeAt: number }) => Promise<void>

/**
 * Delivers one message that is due. Its row stays locked meanwhile, so that two processes never carry
 * the same one. Where the process dies between the carrier's success and the commit the message goes again under the same
 * id, by which its receiver knows it: nothing is lost, and nothing is told twice under two names.
 */
export async function deliverNext(
  db: Kysely<Database>,
  carry: Carrier,
  now: () => number,
): Promise<'sent' | 'failed' | 'none'> {
  return db.transaction().execute(async (tx) => {
    const due = await tx
      .selectFrom('outbox')
      .selectAll()
      .where('state', '=', 'waiting')
      .where('next_try_at', '<=', now())
      .orderBy('next_try_at')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (due === undefined) return 'none'
    const { key, recipient: to, subject, body: text, made_at: madeAt } = due
    try {
      await carry({ key, to, subject, text, madeAt })
      await settle(tx, due, { state: 'sent', sent_at: now() })
      return 'sent'
    } catch (error) {
      await settle(tx, due, failed(due, error, now()))
      return 'failed'
    }
  })
}

type Row = Selectable<Database['outbox']>

function failed({ failures, made_at }: Row, error: unknown, now: number): Partial<Row> {
  const again = nextTry(failures + 1, made_at, now)
  const last_error = String(error instanceof Error ? error.message : error).slice(0, 300)
  const common = { failures: failures + 1, last_error }
  return again === null ? { ...common, state: 'given-up' } : { ...common, next_try_at: again }
}

async function settle(
  tx: Transaction<Database>,
  { authority_id, key }: Row,
  change: Partial<Row>,
): Promise<void> {
  const { recipient: _, ...columns } = change
  await tx
    .updateTable('outbox')
    .set(columns)
    .where('authority_id', '=', authority_id)
    .where('key', '=', key)
    .execute()
}

/** How the outbox stands, for the operator. */
export async function outboxState(
  db: Kysely<Database>,
): Promise<{ readonly waiting: number; readonly givenUp: number }> {
  const { rows } = await sql<{ waiting: number; given_up: number }>`
    select count(*) filter (where state = 'waiting' and failures > 0)::integer as waiting,
      count(*) filter (where state = 'given-up')::integer as given_up from outbox`.execute(db)
  return { waiting: rows[0]?.waiting ?? 0, givenUp: rows[0]?.given_up ?? 0 }
}
