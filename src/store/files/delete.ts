import { type Kysely, sql } from 'kysely'
import type { FileId } from '#office/files/stored-file.ts'
import type { Database } from '../database/tables.ts'

/** Deletes files with their content; unknown ones are passed over. */
export async function deleteFiles(
  db: Kysely<Database>,
  authority: string,
  files: readonly FileId[],
): Promise<void> {
  if (files.length === 0) return
  await db
    .deleteFrom('file_chunks')
    .where('authority_id', '=', authority)
    .where(sql<boolean>`file = any(${files}::text[])`)
    .execute()
  await db
    .deleteFrom('files')
    .where('authority_id', '=', authority)
    .where(sql<boolean>`id = any(${files}::text[])`)
    .execute()
}
