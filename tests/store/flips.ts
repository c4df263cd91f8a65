import { sql } from 'kysely'
import type { Scratch } from './scratch.ts'

/** One byte of one stored value changed. */
export interface Flip {
  readonly name: string
  /** False where the type reads the other spelling as the same value: then nothing was changed. */
  change(db: Scratch['owner']): Promise<boolean>
}

const columns = {
  acts: {
    number: 'bigint',
    matter: 'text',
    version: 'integer',
    kind: 'text',
    occurred_on: 'date',
    recorded_at: 'timestamptz',
    recorded_by: 'text',
    algorithm: 'text',
    facts: 'json',
    facts_salt: 'bytea',
    facts_leaf: 'bytea',
    personal_leaf: 'bytea',
    hash: 'bytea',
  },
  act_personal: { number: 'bigint', salt: 'bytea', body: 'json' },
} as const

/** Every byte of every value of an authority's acts, each flipped in its lowest bit, as text or as bytes. */
export async function flips(owner: Scratch['owner'], authority: string): Promise<readonly Flip[]> {
  const all: Flip[] = []
  for (const [table, types] of Object.entries(columns)) {
    for (const [column, type] of Object.entries(types)) {
      const { rows } = await sql<{ number: number; bytes: Buffer | null }>`
        select number, ${bytesOf(column, type)} as bytes from ${sql.table(table)}
        where authority_id = ${authority} order by number`.execute(owner)
      for (const { number, bytes } of rows) {
        for (let at = 0; at < (bytes?.length ?? 0); at++) {
          all.push(flipAt({ table, column, type, authority, number, at }, bytes ?? Buffer.alloc(0)))
        }
      }
    }
  }
  return all
}

interface Spot {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly authority: string
  readonly number: number
  readonly at: number
}

function flipAt({ table, column, type, authority, number, at }: Spot, bytes: Buffer): Flip {
  const flipped = Buffer.from(bytes)
  flipped[at] = (flipped[at] ?? 0) ^ 1
  const value =
    type === 'bytea' ? sql`${flipped}::bytea` : sql`convert_from(${flipped}, 'UTF8')::${sql.raw(type)}`
  return {
    name: `${table}.${column} of ${number}, byte ${at}`,
    change: async (db) => {
      const { numAffectedRows } = await sql`
        update ${sql.table(table)} set ${sql.ref(column)} = ${value}
        where authority_id = ${authority} and number = ${number}
          and ${sql.ref(column)}::text is distinct from (${value})::text`.execute(db)
      return numAffectedRows === 1n
    },
  }
}

function bytesOf(column: string, type: string) {
  return type === 'bytea' ? sql.ref(column) : sql`convert_to(${sql.ref(column)}::text, 'UTF8')`
}
