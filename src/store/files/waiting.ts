import type { Kysely } from 'kysely'
import { type AuthorityId, authorityIdSchema } from '#office/authorities/authority.ts'
import type { FileId, FileState } from '#office/files/stored-file.ts'
import type { Database } from '../database/tables.ts'
import { deleteFiles } from './delete.ts'

export interface WaitingFile {
  readonly authority: AuthorityId
  readonly id: FileId
}

/** Files nobody may open yet, those that came first in front. */
export async function waitingFiles(db: Kysely<Database>, most: number): Promise<readonly WaitingFile[]> {
  const rows = await db
    .selectFrom('files')
    .select(['authority_id', 'id'])
    .where('state', '=', 'waiting')
    .orderBy('added_at')
    .limit(most)
    .execute()
  return rows.map(({ authority_id, id }) => ({ authority: authorityIdSchema.parse(authority_id), id }))
}

/** Settles a file that waits. What was settled stays as it was settled. */
export async function settleFile(
  db: Kysely<Database>,
  authority: string,
  id: FileId,
  to: Exclude<FileState, { state: 'waiting' }>,
): Promise<void> {
  const reason = to.state === 'refused' ? JSON.stringify(to.because) : null
  await db
    .updateTable('files')
    .set({ state: to.state, reason })
    .where('authority_id', '=', authority)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}

/** Deletes files that no act has named by now: their sender went away before sending the rest. */
export async function deleteUnowned(db: Kysely<Database>, before: Date, most: number): Promise<number> {
  return db.transaction().execute(async (tx) => {
    // Locked, so that no act names one between the look and the deletion.
    const rows = await tx
      .selectFrom('files')
      .select(['authority_id', 'id'])
      .where('matter', 'is', null)
      .where('added_at', '<', before)
      .limit(most)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const [authority, own] of Map.groupBy(rows, (row) => row.authority_id)) {
      await deleteFiles(
        tx,
        authority,
        own.map(({ id }) => id),
      )
    }
    return rows.length
  })
}

/** Deletes a file that no act names; one that an act names stays. */
export async function deleteIfUnowned(db: Kysely<Database>, authority: string, id: FileId): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('files')
      .select('id')
      .where('authority_id', '=', authority)
      .where('id', '=', id)
      .where('matter', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (row !== undefined) await deleteFiles(tx, authority, [id])
  })
}
