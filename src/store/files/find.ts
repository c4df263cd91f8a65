import { type Kysely, type Selectable, sql } from 'kysely'
import type { MatterId } from '#office/acts/act.ts'
import type { FileId, FileState, StoredFile } from '#office/files/stored-file.ts'
import type { Database } from '../database/tables.ts'

export const fileColumns = ['id', 'name', 'media', 'bytes', 'sha256', 'state', 'reason', 'added_at'] as const

type FileRow = Pick<Selectable<Database['files']>, (typeof fileColumns)[number]>

/** Files in the order asked for; those there are not are left out. */
export async function findFiles(
  db: Kysely<Database>,
  authority: string,
  ids: readonly FileId[],
): Promise<readonly StoredFile[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('files')
    .select(fileColumns)
    .where('authority_id', '=', authority)
    .where(sql<boolean>`id = any(${ids}::text[])`)
    .execute()
  return inOrder(rows, ids)
}

/** Those of some files that a matter may name: its own, and those that belong to nobody yet. */
export async function filesFor(
  db: Kysely<Database>,
  authority: string,
  matter: MatterId,
  ids: readonly FileId[],
): Promise<readonly StoredFile[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('files')
    .select(fileColumns)
    .where('authority_id', '=', authority)
    .where(sql<boolean>`id = any(${ids}::text[])`)
    .where((w) => w.or([w('matter', 'is', null), w('matter', '=', matter)]))
    .execute()
  return inOrder(rows, ids)
}

function inOrder(rows: readonly FileRow[], ids: readonly FileId[]): readonly StoredFile[] {
  const byId = new Map(rows.map((row) => [row.id, fileOf(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The content of a file that may be opened; undefined where there is none or it may not be. */
export async function openFile(
  db: Kysely<Database>,
  authority: string,
  id: FileId,
): Promise<Buffer | undefined> {
  const [file] = await findFiles(db, authority, [id])
  return file?.state.state === 'clean' ? contentOf(db, authority, id) : undefined
}

/** The content of a file whatever its state: for those who look at it before anybody may open it. */
export async function contentOf(db: Kysely<Database>, authority: string, id: FileId): Promise<Buffer> {
  const pieces = await db
    .selectFrom('file_chunks')
    .select('body')
    .where('authority_id', '=', authority)
    .where('file', '=', id)
    .orderBy('at')
    .execute()
  return Buffer.concat(pieces.map(({ body }) => body))
}

export function fileOf({ state, reason, added_at, ...row }: FileRow): StoredFile {
  return { ...row, state: stateOf(state, reason), addedAt: added_at.toISOString() }
}

function stateOf(state: FileRow['state'], reason: FileRow['reason']): FileState {
  if (state !== 'refused') return { state }
  if (reason === null) throw new Error('a refused file says why')
  return { state, because: reason }
}
