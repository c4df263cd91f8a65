import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../database/tables.ts'
import { origin } from './entry.ts'
import type { HashAlgorithm } from './hashing.ts'

/** The end of an authority's chain. */
export interface Head {
  readonly algorithm: HashAlgorithm
  readonly size: number
  /** Hex. */
  readonly hash: string
}

/** Opens an authority's register; one that is open already stays as it is. */
export async function beginRegister(
  db: Kysely<Database>,
  authority: string,
  algorithm: HashAlgorithm = 'sha256',
): Promise<void> {
  await db
    .insertInto('registers')
    .values({ authority_id: authority, algorithm, size: 0, head: Buffer.from(origin, 'hex') })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** From the next act on, hash with another algorithm. Acts before it keep theirs and still verify. */
export async function switchAlgorithm(
  db: Kysely<Database>,
  authority: string,
  algorithm: HashAlgorithm,
): Promise<void> {
  await db.updateTable('registers').set({ algorithm }).where('authority_id', '=', authority).execute()
}

/** The head, kept from all others until this transaction ends: acts of one authority are recorded one after another. */
export async function lockHead(tx: Transaction<Database>, authority: string): Promise<Head> {
  const row = await tx
    .selectFrom('registers')
    .selectAll()
    .where('authority_id', '=', authority)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new Error(`no register is open for ${authority}`)
  return { algorithm: row.algorithm, size: row.size, hash: row.head.toString('hex') }
}

export async function moveHead(tx: Transaction<Database>, authority: string, head: Head): Promise<void> {
  await tx
    .updateTable('registers')
    .set({ size: head.size, head: Buffer.from(head.hash, 'hex') })
    .where('authority_id', '=', authority)
    .execute()
}

/** The head's hash as it stands now, in hex; empty where no register is open. */
export async function headOf(db: Kysely<Database>, authority: string): Promise<string> {
  const row = await db
    .selectFrom('registers')
    .select('head')
    .where('authority_id', '=', authority)
    .executeTakeFirst()
  return row?.head.toString('hex') ?? ''
}
