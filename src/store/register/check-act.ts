import type { ChainRow } from './chain-rows.ts'
import { type Entry, entryHash } from './entry.ts'
import type { ChainFault } from './fault.ts'
import { leafOf } from './hashing.ts'

export function entryOf(authority: string, row: ChainRow): Entry {
  return {
    algorithm: row.algorithm,
    authority,
    number: row.number,
    matter: row.matter,
    version: row.version,
    kind: row.kind,
    occurredOn: row.occurred_on,
    recordedAt: row.recorded_at,
    by: row.recorded_by,
    factsLeaf: row.facts_leaf,
    personalLeaf: row.personal_leaf,
  }
}

/** Whether one act is what its hashes say, given the hash before it. An erased personal part is not judged here. */
export function faultsOf(authority: string, previous: string, row: ChainRow): readonly ChainFault[] {
  const { number, algorithm } = row
  const faults: ChainFault[] = []
  if (entryHash(previous, entryOf(authority, row)) !== row.hash) faults.push({ fault: 'act-changed', number })
  if (leafOf(algorithm, row.facts_salt, row.facts).toString('hex') !== row.facts_leaf) {
    faults.push({ fault: 'facts-changed', number })
  }
  if (row.personal !== null && row.personal_salt !== null) {
    if (row.personal_leaf === null) faults.push({ fault: 'personal-unexpected', number })
    else if (leafOf(algorithm, row.personal_salt, row.personal).toString('hex') !== row.personal_leaf) {
      faults.push({ fault: 'personal-changed', number })
    }
  }
  return faults
}
