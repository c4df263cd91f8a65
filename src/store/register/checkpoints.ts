import { type Kysely, sql } from 'kysely'
import { inSnapshot } from '../database/stream.ts'
import type { Database } from '../database/tables.ts'
import { chainHashes } from './chain-rows.ts'
import { type Checkpoint, signCheckpoint } from './checkpoint.ts'
import { origin } from './entry.ts'
import type { HashAlgorithm } from './hashing.ts'
import { signatureFor, signingKey } from './keys.ts'
import { growingTree } from './merkle.ts'

/** Signs what the register is now and keeps the note. One for each size: an unchanged register gives the one it has. */
export async function makeCheckpoint(
  db: Kysely<Database>,
  data: string,
  authority: string,
  at: string,
): Promise<string> {
  const { algorithm, checkpoint } = await stateOf(db, authority, at)
  const kept = await noteAt(db, authority, checkpoint.size)
  if (kept !== undefined) return kept
  const note = signCheckpoint(checkpoint, await signingKey(data, signatureFor(algorithm)))
  await db
    .insertInto('checkpoints')
    .values({ authority_id: authority, size: checkpoint.size, note })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return note
}

/** Signs every register that has acts since its last checkpoint. */
export async function checkpointGrown(db: Kysely<Database>, data: string, at: string): Promise<void> {
  const grown = await db
    .selectFrom('registers')
    .select('authority_id')
    .where(({ eb, selectFrom }) =>
      eb(
        'size',
        '>',
        selectFrom('checkpoints')
          .select(({ fn }) => fn.coalesce(fn.max('checkpoints.size'), sql<number>`0`).as('known'))
          .whereRef('checkpoints.authority_id', '=', 'registers.authority_id'),
      ),
    )
    .execute()
  for (const { authority_id: authority } of grown) await makeCheckpoint(db, data, authority, at)
}

/** The notes kept for a register, oldest first. */
export async function checkpointNotes(db: Kysely<Database>, authority: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('checkpoints')
    .select('note')
    .where('authority_id', '=', authority)
    .orderBy('size')
    .execute()
  return rows.map((row) => row.note)
}

async function noteAt(db: Kysely<Database>, authority: string, size: number): Promise<string | undefined> {
  const kept = await db
    .selectFrom('checkpoints')
    .select('note')
    .where('authority_id', '=', authority)
    .where('size', '=', size)
    .executeTakeFirst()
  return kept?.note
}

function stateOf(
  db: Kysely<Database>,
  authority: string,
  at: string,
): Promise<{ readonly algorithm: HashAlgorithm; readonly checkpoint: Checkpoint }> {
  return inSnapshot(db, async (tx) => {
    const { algorithm, size } = await tx
      .selectFrom('registers')
      .select(['algorithm', 'size'])
      .where('authority_id', '=', authority)
      .executeTakeFirstOrThrow()
    const tree = growingTree()
    let head = origin
    for await (const rows of chainHashes(tx, authority, size)) {
      for (const { hash } of rows) {
        tree.add(Buffer.from(hash, 'hex'))
        head = hash
      }
    }
    const root = tree.root().toString('hex')
    return { algorithm, checkpoint: { authority, size, head, root, at } }
  })
}
