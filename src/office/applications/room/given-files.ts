import type { AttachedFile } from './case-room.ts'

/** What a reply hands out. A later file of the same name takes the place of the earlier one: so a leak is mended. */
export function givenFiles(files: readonly AttachedFile[]): readonly AttachedFile[] {
  const given = files.filter(({ purpose }) => purpose === 'given')
  return [...new Map(given.map((file) => [file.name, file])).values()]
}
