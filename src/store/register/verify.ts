import { type Kysely, sql, type Transaction } from 'kysely'
import { personalErased } from '#office/acts/kinds/personal-erased.ts'
import { inSnapshot } from '../database/stream.ts'
import type { Database } from '../database/tables.ts'
import { type ChainRow, chainRows } from './chain-rows.ts'
import { faultsOf } from './check-act.ts'
import type { Checkpoint } from './checkpoint.ts'
import { origin } from './entry.ts'
import type { ChainFault } from './fault.ts'
import { growingTree } from './merkle.ts'

export interface Verification {
  readonly acts: number
  /** Hex. */
  readonly head: string
  /** Hex, over all acts. */
  readonly root: string
  /** The first faults in the register's order; `faultCount` counts them all. */
  readonly faults: readonly ChainFault[]
  readonly faultCount: number
}

export interface VerifyOptions {
  /** Checkpoints that others held. */
  readonly checkpoints?: readonly Checkpoint[]
  /** Told how many acts were read, now and then. */
  readonly seen?: (acts: number) => void
  /** How many faults are named; all are counted. */
  readonly named?: number
}

/** Reads a whole register and recomputes every hash; at each checkpoint's size it must be what the checkpoint saw. */
export async function verifyChain(
  db: Kysely<Database>,
  authority: string,
  { checkpoints = [], seen = () => {}, named = 100 }: VerifyOptions = {},
): Promise<Verification> {
  return inSnapshot(db, async (tx) => {
    const walk = newWalk(authority, checkpoints, named)
    for await (const rows of chainRows(tx, authority)) {
      for (const row of rows) walk.step(row)
      seen(walk.result().acts)
    }
    walk.end(await endOf(tx, authority), await strayParts(tx, authority))
    return walk.result()
  })
}

function newWalk(authority: string, checkpoints: readonly Checkpoint[], named: number) {
  const faults: ChainFault[] = []
  let faultCount = 0
  const note = (fault: ChainFault) => {
    faultCount++
    if (faults.length < named) faults.push(fault)
  }
  const tree = growingTree()
  const parts = newPersonalParts()
  let head = origin
  let last = 0

  function step(row: ChainRow): void {
    for (let number = last + 1; number < row.number; number++) note({ fault: 'act-missing', number })
    for (const fault of faultsOf(authority, head, row)) note(fault)
    parts.see(row)
    head = row.hash
    last = row.number
    tree.add(Buffer.from(row.hash, 'hex'))
    for (const checkpoint of checkpoints) if (checkpoint.size === last) compare(checkpoint)
  }

  function compare(checkpoint: Checkpoint): void {
    if (checkpoint.head === head && checkpoint.root === tree.root().toString('hex')) return
    note({ fault: 'rebuilt', checkpoint: checkpoint.size })
  }

  function end(expected: { readonly size: number; readonly hash: string }, strays: readonly number[]): void {
    for (const fault of parts.faults()) note(fault)
    for (const number of strays) note({ fault: 'personal-unexpected', number })
    if (expected.size !== last || expected.hash !== head) {
      note({ fault: 'end-changed', number: last, expected: expected.size })
    }
    for (const { size } of checkpoints) {
      if (size > last) note({ fault: 'tail-cut', number: last, checkpoint: size })
    }
  }

  const result = (): Verification => ({
    acts: tree.size(),
    head,
    root: tree.root().toString('hex'),
    faults,
    faultCount,
  })
  return { step, end, result }
}

/** Personal parts may be gone only where an act of the chain erased them, and then they must be gone. */
function newPersonalParts() {
  const missing = new Set<number>()
  const erased = new Set<number>()
  const present = new Set<number>()
  return {
    see(row: ChainRow): void {
      if (row.personal_leaf !== null) (row.personal === null ? missing : present).add(row.number)
      if (row.kind === personalErased.id) {
        const acts = personalErased.erasedIn(row.facts) ?? []
        for (const number of acts) erased.add(number)
      }
    },
    faults: (): readonly ChainFault[] => [
      ...[...missing]
        .filter((number) => !erased.has(number))
        .map((number) => ({ fault: 'personal-missing', number }) as const),
      ...[...erased]
        .filter((number) => present.has(number))
        .map((number) => ({ fault: 'personal-unexpected', number }) as const),
    ],
  }
}

async function endOf(tx: Transaction<Database>, authority: string) {
  const row = await tx
    .selectFrom('registers')
    .select(['size', 'head'])
    .where('authority_id', '=', authority)
    .executeTakeFirst()
  return { size: row?.size ?? 0, hash: row?.head.toString('hex') ?? origin }
}

/** Personal parts whose act does not exist. */
async function strayParts(tx: Transaction<Database>, authority: string): Promise<readonly number[]> {
  const { rows } = await sql<{ number: number }>`
    select number from act_personal p where authority_id = ${authority} and not exists (
      select from acts a where a.authority_id = p.authority_id and a.number = p.number)
    order by number limit 100`.execute(tx)
  return rows.map((row) => row.number)
}
