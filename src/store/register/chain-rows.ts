import { sql, type Transaction } from 'kysely'
import { streamRows } from '../database/stream.ts'
import type { Database } from '../database/tables.ts'
import type { HashAlgorithm } from './hashing.ts'

/** A stored act with everything its hashes are made of, byte for byte. Hashes are hex. */
export interface ChainRow {
  readonly number: number
  readonly matter: string
  readonly version: number
  readonly kind: string
  readonly occurred_on: string
  readonly recorded_at: string
  readonly recorded_by: string
  readonly algorithm: HashAlgorithm
  readonly facts: string
  readonly facts_salt: Buffer
  readonly facts_leaf: string
  readonly personal_leaf: string | null
  readonly hash: string
  readonly personal: string | null
  readonly personal_salt: Buffer | null
}

/** The acts of an authority in order, or one of them. */
export function chainRows(
  tx: Transaction<Database>,
  authority: string,
  only?: number,
): AsyncGenerator<readonly ChainRow[]> {
  return streamRows(
    tx,
    sql<ChainRow>`
      select a.number, a.matter, a.version, a.kind, a.occurred_on,
        to_char(a.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as recorded_at,
        a.recorded_by, a.algorithm, a.facts::text, a.facts_salt, encode(a.facts_leaf, 'hex') as facts_leaf,
        encode(a.personal_leaf, 'hex') as personal_leaf, encode(a.hash, 'hex') as hash,
        p.body::text as personal, p.salt as personal_salt
      from acts a left join lateral (
        -- Offset 0 keeps this a look-up by key, also where the planner has no statistics, as after a crash.
        select body, salt from act_personal where authority_id = a.authority_id and number = a.number offset 0
      ) p on true
      where a.authority_id = ${authority} ${only === undefined ? sql`` : sql`and a.number = ${only}`}
      order by a.number`,
  )
}

/** The hashes alone, hex, in order, up to a number. */
export function chainHashes(
  tx: Transaction<Database>,
  authority: string,
  upTo: number,
): AsyncGenerator<readonly { readonly hash: string }[]> {
  return streamRows(
    tx,
    sql<{ hash: string }>`
      select encode(hash, 'hex') as hash from acts
      where authority_id = ${authority} and number <= ${upTo} order by number`,
  )
}
