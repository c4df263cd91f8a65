import { fileTypeFromBuffer } from 'file-type'
import type { FileRefusal, MediaType } from '#office/files/stored-file.ts'
import { refusalOfKind } from './foreign-words.ts'
import { damaged } from './verdict.ts'

/** What the library may call each; undefined where it has no name for it. */
const names: Readonly<Record<Exclude<MediaType, 'txt'>, readonly (string | undefined)[]>> = {
  // A drawing saved by Illustrator is a pdf as well.
  pdf: ['pdf', 'ai'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  png: ['png', 'apng'],
  jpeg: ['jpg'],
  ofd: ['zip', 'ofd'],
}

/**
 * Asks a library that knows many more formats than we do. Only after our own look: it inflates parts of a zip, and text
 * it takes for whatever its first letters remind it of.
 */
export async function secondOpinion(bytes: Buffer, media: MediaType): Promise<FileRefusal | undefined> {
  if (media === 'txt') return undefined
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (names[media].includes(found?.ext)) return undefined
  return found ? refusalOfKind(found.ext) : damaged
}
