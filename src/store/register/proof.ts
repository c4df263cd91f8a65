import { createPublicKey, type KeyObject } from 'node:crypto'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { inSnapshot } from '../database/stream.ts'
import type { Database } from '../database/tables.ts'
import { chainHashes, chainRows } from './chain-rows.ts'
import { entryOf } from './check-act.ts'
import { isSignedCheckpoint, readCheckpoint } from './checkpoint.ts'
import { entryHash, origin } from './entry.ts'
import { algorithmSchema, leafOf } from './hashing.ts'
import { growingTree, rootOfPath } from './merkle.ts'

const hex = z.string().regex(/^(?:[0-9a-f]{2})+$/u)
const payload = z.object({ salt: hex, text: z.string() })

/** Everything that shows, without our machine, that an act stands in the register a checkpoint was signed for. */
export const proofSchema = z.object({
  format: z.literal('gongkai/proof/1'),
  previous: hex,
  entry: z.object({
    algorithm: algorithmSchema,
    authority: z.string(),
    number: z.number().int().positive(),
    matter: z.string(),
    version: z.number().int().positive(),
    kind: z.string(),
    occurredOn: z.string(),
    recordedAt: z.string(),
    by: z.string(),
    factsLeaf: hex,
    personalLeaf: hex.nullable(),
  }),
  facts: payload,
  /** Null where the act has no personal part, or where it was erased. */
  personal: payload.nullable(),
  path: z.array(hex),
  checkpoint: z.string(),
  /** PEM. Worth as much as the way it came: compare it with the one the office has published. */
  publicKey: z.string(),
})
export type Proof = z.infer<typeof proofSchema>

/** The proof for one act against a checkpoint; undefined where the act is not under it. */
export async function proveAct(
  db: Kysely<Database>,
  number: number,
  note: string,
  key: KeyObject,
): Promise<Proof | undefined> {
  const checkpoint = readCheckpoint(note)
  if (checkpoint === undefined || number < 1 || number > checkpoint.size) return undefined
  const { authority, size } = checkpoint
  return inSnapshot(db, async (tx) => {
    const tree = growingTree(number - 1)
    let previous = origin
    for await (const rows of chainHashes(tx, authority, size)) {
      for (const { hash } of rows) {
        if (tree.size() === number - 2) previous = hash
        tree.add(Buffer.from(hash, 'hex'))
      }
    }
    const path = tree.path().map((beside) => beside.toString('hex'))
    for await (const [row] of chainRows(tx, authority, number)) {
      if (row === undefined) break
      const part = (salt: Buffer | null, text: string | null) =>
        salt === null || text === null ? null : { salt: salt.toString('hex'), text }
      return {
        format: 'gongkai/proof/1',
        previous,
        entry: entryOf(authority, row),
        facts: { salt: row.facts_salt.toString('hex'), text: row.facts },
        personal: part(row.personal_salt, row.personal),
        path,
        checkpoint: note,
        publicKey: key.export({ type: 'spki', format: 'pem' }).toString(),
      }
    }
    return undefined
  })
}

/** Whether a proof holds, with the key it names or with one known from elsewhere. Needs no database. */
export function proofHolds(proof: Proof, key: KeyObject = createPublicKey(proof.publicKey)): boolean {
  const { entry, previous, facts, personal } = proof
  const checkpoint = readCheckpoint(proof.checkpoint)
  if (checkpoint === undefined || checkpoint.authority !== entry.authority) return false
  const leaf = (part: { salt: string; text: string }) =>
    leafOf(entry.algorithm, Buffer.from(part.salt, 'hex'), part.text).toString('hex')
  if (leaf(facts) !== entry.factsLeaf) return false
  if (personal !== null && leaf(personal) !== entry.personalLeaf) return false
  const hash = Buffer.from(entryHash(previous, entry), 'hex')
  const path = proof.path.map((beside) => Buffer.from(beside, 'hex'))
  const root = rootOfPath(hash, entry.number - 1, checkpoint.size, path)
  return root?.toString('hex') === checkpoint.root && isSignedCheckpoint(proof.checkpoint, key)
}
