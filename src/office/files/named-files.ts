import { z } from 'zod'
import type { JsonObject } from '../acts/json.ts'
import { count } from '../acts/schemas.ts'
import { type FileId, fileIdSchema, mediaTypes, type StoredFile } from './stored-file.ts'

/** What an act keeps of a file it names: enough to know it again, and never what somebody called it. */
export const namedFile = z.object({
  id: fileIdSchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  bytes: count,
  media: z.enum(mediaTypes),
})

export function namedAs({ id, sha256, bytes, media }: StoredFile): z.infer<typeof namedFile> {
  return { id, sha256, bytes, media }
}

const named = z.object({ files: z.array(z.object({ id: fileIdSchema })) })

/** The files an act names. Whatever the section, they stand in `facts.files`, each with its id: so that a file has one owner. */
export function filesNamedIn(facts: JsonObject): readonly FileId[] {
  if (facts.files === undefined) return []
  const read = named.safeParse(facts)
  return read.success ? read.data.files.map(({ id }) => id) : []
}
