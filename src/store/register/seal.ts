import type { Act, MatterId, NewAct } from '#office/acts/act.ts'
import { canonicalJson, type JsonObject } from '#office/acts/json.ts'
import { type Entry, entryHash } from './entry.ts'
import { type HashAlgorithm, leafOf, newSalt } from './hashing.ts'
import type { Head } from './head.ts'

/** A payload with the salt it was hashed with. */
export interface Sealed {
  readonly salt: Buffer
  readonly canonical: string
  readonly leaf: Buffer
}

/** An act with its place in the chain, ready to be stored. */
export interface SealedAct {
  readonly act: Act
  readonly algorithm: HashAlgorithm
  readonly facts: Sealed
  readonly personal: Sealed | null
  /** Hex. */
  readonly hash: string
}

export interface Place {
  readonly authority: string
  readonly matter: MatterId
  readonly version: number
  readonly recordedAt: string
  readonly by: string
}

/** Puts one act at the end of the chain. */
export function seal(head: Head, place: Place, act: NewAct): SealedAct {
  const { algorithm } = head
  const facts = sealPayload(algorithm, act.facts)
  const personal = act.personal === null ? null : sealPayload(algorithm, act.personal)
  const { kind, occurredOn } = act
  const number = head.size + 1
  const entry: Entry = {
    ...place,
    algorithm,
    number,
    kind,
    occurredOn,
    factsLeaf: facts.leaf.toString('hex'),
    personalLeaf: personal?.leaf.toString('hex') ?? null,
  }
  const sealed: Act = { ...place, number, kind, occurredOn, facts: act.facts, personal: act.personal }
  return { act: sealed, algorithm, facts, personal, hash: entryHash(head.hash, entry) }
}

function sealPayload(algorithm: HashAlgorithm, payload: JsonObject): Sealed {
  const salt = newSalt()
  const canonical = canonicalJson(payload)
  return { salt, canonical, leaf: leafOf(algorithm, salt, canonical) }
}
