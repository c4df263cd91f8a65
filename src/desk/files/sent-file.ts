import type { AuthorityId } from '#office/authorities/authority.ts'
import type { FileRoom, StoredFile } from '#office/files/stored-file.ts'
import { type Answer, problem } from '#web/answer.ts'
import { mediaTypeOf } from '#web/media-types.ts'

/** Only what was looked at and found clean leaves; anything else is not there. */
export async function sentFile(
  files: Pick<FileRoom, 'open'>,
  authority: AuthorityId,
  file: StoredFile,
): Promise<Answer> {
  const bytes = await files.open(authority, file.id)
  if (bytes === undefined) return problem('absent')
  return { kind: 'file', file: { bytes, mediaType: mediaTypeOf[file.media], name: file.name } }
}
