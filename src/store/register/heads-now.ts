import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { askedInGroups } from '../database/asked-in-groups.ts'
import { onceInReading } from '../database/one-reading.ts'
import type { Database } from '../database/tables.ts'

/** How far a register is. */
export interface HeadNow {
  /** The number of its last act. */
  readonly size: number
  /** The hash of that act, in hex; empty where no register is open. */
  readonly head: string
}

const noRegister: HeadNow = { size: 0, head: '' }

type Ask = (authority: string) => Promise<HeadNow>
const asking = new WeakMap<Kysely<Database>, Ask>()

/** Asks how far registers are: one small query for all who ask at the same time, and once while one page is drawn. */
export function headsNow(db: Kysely<Database>): Ask {
  const before = asking.get(db)
  if (before) return before
  const inGroups = askedInGroups((authorities) => headsOf(db, authorities))
  const ask = onceInReading(async (authority) => (await inGroups(authority)) ?? noRegister)
  asking.set(db, ask)
  return ask
}

async function headsOf(
  db: Kysely<Database>,
  authorities: readonly string[],
): Promise<ReadonlyMap<string, HeadNow>> {
  const rows = await db
    .selectFrom('registers')
    .select(['authority_id', 'size', 'head'])
    .where(sql<boolean>`authority_id = any(${authorities}::text[])`)
    .execute()
  return new Map(
    rows.map(({ authority_id, size, head }) => [authority_id, { size, head: head.toString('hex') }]),
  )
}
