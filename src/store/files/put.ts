import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { type FileId, fileIdSchema, type MediaType, type StoredFile } from '#office/files/stored-file.ts'
import type { Database } from '../database/tables.ts'
import { fileColumns, fileOf } from './find.ts'

/** Bytes of one piece. */
export const chunkBytes = 256 * 1024

export interface NewFile {
  readonly name: string
  readonly media: MediaType
  readonly sha256: string
  readonly body: Uint8Array
  readonly state: 'waiting' | 'clean'
  /** ISO 8601. */
  readonly addedAt: string
}

/** Keeps a file whole or not at all, under a name drawn anew. It belongs to nobody until an act names it. */
export async function putFile(
  db: Kysely<Database>,
  authority: string,
  { body, addedAt, ...known }: NewFile,
): Promise<StoredFile> {
  const id = fileIdSchema.parse(randomBytes(16).toString('hex'))
  return db.transaction().execute(async (tx) => {
    const row = await tx
      .insertInto('files')
      .values({ ...known, authority_id: authority, id, bytes: body.length, added_at: new Date(addedAt) })
      .returning(fileColumns)
      .executeTakeFirstOrThrow()
    await putChunks(tx, authority, id, body)
    return fileOf(row)
  })
}

async function putChunks(
  tx: Kysely<Database>,
  authority: string,
  file: FileId,
  body: Uint8Array,
): Promise<void> {
  for (let at = 0; at * chunkBytes < body.length; at++) {
    const piece = Buffer.from(body.subarray(at * chunkBytes, (at + 1) * chunkBytes))
    await tx.insertInto('file_chunks').values({ authority_id: authority, file, at, body: piece }).execute()
  }
}
