import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../database/tables.ts'
import { rowsMadeBy } from '../read-tables.ts'
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
  const [begun] = await db
    .insertInto('registers')
    .values({ authority_id: authority, algorithm, size: 0, head: Buffer.from(origin, 'hex') })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  if (begun?.numInsertedOrUpdatedRows === 1n) await noteRows(db, authority)
}

/** Notes that an authority's read rows are as this release makes them. */
export async function noteRows(db: Kysely<Database>, authority: string): Promise<void> {
  await db
    .insertInto('read_rows')
    .values({ authority_id: authority, made_by: rowsMadeBy })
    .onConflict((conflict) => conflict.column('authority_id').doUpdateSet({ made_by: rowsMadeBy }))
    .execute()
}

/** What an authority's next act will be hashed with. */
export async function algorithmOf(db: Kysely<Database>, authority: string): Promise<HashAlgorithm> {
  const { algorithm } = await db
    .selectFrom('registers')
    .select('algorithm')
    .where('authority_id', '=', authority)
    .executeTakeFirstOrThrow()
  return algorithm
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

/** How many acts an authority's register holds; 0 where none is open. */
export async function sizeOf(db: Kysely<Database>, authority: string): Promise<number> {
  const row = await db
    .selectFrom('registers')
    .select('size')
    .where('authority_id', '=', authority)
    .executeTakeFirst()
  return row?.size ?? 0
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
