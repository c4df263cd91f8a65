import type { HashAlgorithm } from './hashing.ts'
import { digest } from './hashing.ts'

/** An act as the chain sees it: everything but its payloads, of which it holds the hashes. */
export interface Entry {
  readonly algorithm: HashAlgorithm
  readonly authority: string
  readonly number: number
  readonly matter: string
  readonly version: number
  readonly kind: string
  readonly occurredOn: string
  readonly recordedAt: string
  readonly by: string
  /** Hex. */
  readonly factsLeaf: string
  /** Hex, or null where the act never had a personal part. It stays when that part is erased. */
  readonly personalLeaf: string | null
}

/** What the chain of an authority starts from. */
export const origin = '0'.repeat(64)

/**
 * The bytes that are hashed: one JSON list in this order, so that anyone can check an act with a few lines of any
 * language. The first word names the layout and will change if the layout ever does.
 */
export function entryText(previous: string, entry: Entry): string {
  return JSON.stringify([
    'gongkai/act/1',
    entry.algorithm,
    previous,
    entry.authority,
    entry.number,
    entry.matter,
    entry.version,
    entry.kind,
    entry.occurredOn,
    entry.recordedAt,
    entry.by,
    entry.factsLeaf,
    entry.personalLeaf,
  ])
}

/** The hash of an entry in the chain, hex. */
export function entryHash(previous: string, entry: Entry): string {
  return digest(entry.algorithm, entryText(previous, entry)).toString('hex')
}
