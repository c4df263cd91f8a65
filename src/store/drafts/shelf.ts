import { hash, hkdfSync } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.ts'
import { keyFile } from '../key-file.ts'
import { opened, sealed } from '../sealing.ts'

/** What somebody without an account is still writing. Whoever has the token has it, and nobody else, an administrator included. */
export interface DraftShelf {
  /** Stable for a token, and tells nothing of it. */
  idOf(token: string): string
  /** Undefined where nothing is kept, or no longer. */
  read(token: string): Promise<string | undefined>
  /** Changes it in one step: of two who change it at once, the second sees what the first made. Gives what it is now. */
  change(token: string, change: (was: string | undefined) => string): Promise<string>
  drop(token: string): Promise<void>
  /** Forgets what nobody touched in time; gives how many. */
  purge(): Promise<number>
}

interface Shelf {
  readonly db: Kysely<Database>
  readonly data: string
  readonly authority: string
  /** Milliseconds since 1970. */
  now(): number
}

/** Milliseconds a draft is kept after it was last changed. */
export const draftLifetime = 7_200_000

/** The drafts of an office. The key file lies in the data folder; the key of each draft needs its token too. */
export async function draftShelf(shelf: Shelf): Promise<DraftShelf> {
  const secret = await keyFile(shelf.data, 'drafts')
  const idOf = (token: string) => hash('sha256', `draft\n${token}`)
  const keyOf = (token: string) => new Uint8Array(hkdfSync('sha256', secret, token, 'draft', 32))
  const openedRow = (token: string, body: Buffer | undefined) =>
    body && opened(keyOf(token), body, idOf(token))
  return {
    idOf,
    read: async (token) => openedRow(token, await bodyOf(shelf.db, shelf, idOf(token))),
    change: (token, change) =>
      shelf.db.transaction().execute(async (tx) => {
        const id = idOf(token)
        await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx)
        const text = change(openedRow(token, await bodyOf(tx, shelf, id)))
        await put(tx, shelf, id, sealed(keyOf(token), text, id))
        return text
      }),
    drop: async (token) => {
      await shelf.db
        .deleteFrom('drafts')
        .where('authority_id', '=', shelf.authority)
        .where('id', '=', idOf(token))
        .execute()
    },
    purge: () => purge(shelf),
  }
}

async function bodyOf(
  db: Kysely<Database>,
  { authority, now }: Shelf,
  id: string,
): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('drafts')
    .select('body')
    .where('authority_id', '=', authority)
    .where('id', '=', id)
    .where('touched_at', '>', now() - draftLifetime)
    .executeTakeFirst()
  return row?.body
}

async function put(db: Kysely<Database>, { authority, now }: Shelf, id: string, body: Buffer): Promise<void> {
  const touched_at = now()
  await db
    .insertInto('drafts')
    .values({ authority_id: authority, id, body, touched_at })
    .onConflict((conflict) => conflict.columns(['authority_id', 'id']).doUpdateSet({ body, touched_at }))
    .execute()
}

async function purge({ db, authority, now }: Shelf): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('drafts')
    .where('authority_id', '=', authority)
    .where('touched_at', '<=', now() - draftLifetime)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
