import type { StoredFile } from '#office/files/stored-file.ts'
import { type Answer, problem } from '#web/answer.ts'
import { mediaTypeOf } from '#web/media-types.ts'
import type { Applications } from '../source.ts'

/** A file for its reader to keep; as if it were not there while it may not be opened. */
export async function paperAnswer(
  { files, authority }: Pick<Applications, 'files' | 'authority'>,
  file: StoredFile | null | undefined,
  name: string,
): Promise<Answer> {
  const bytes = file ? await files.open(authority, file.id) : undefined
  if (!file || bytes === undefined) return problem('absent')
  return { kind: 'file', file: { bytes, mediaType: mediaTypeOf[file.media], name } }
}
