import { z } from 'zod'
import type { JsonObject } from '../acts/json.ts'
import { type FileId, fileIdSchema } from './stored-file.ts'

const named = z.object({ files: z.array(z.object({ id: fileIdSchema })) })

/** The files an act names. Whatever the section, they stand in `facts.files`, each with its id: so that a file has one owner. */
export function filesNamedIn(facts: JsonObject): readonly FileId[] {
  if (facts.files === undefined) return []
  const read = named.safeParse(facts)
  return read.success ? read.data.files.map(({ id }) => id) : []
}
