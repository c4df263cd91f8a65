import { fileRefusalSentence } from '#office/files/file-words.ts'
import type { StoredFile } from '#office/files/stored-file.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import type { UploadedFile } from '#web/upload.ts'
import type { Applications } from './source.ts'

/** Files that one application, supplement or opinion may come with. */
export const mostFiles = 5
export const mostFileBytes = 20 * 1024 * 1024

export interface TakenFiles {
  readonly files: readonly StoredFile[]
  /** One sentence for each that was not taken, beginning with its name. */
  readonly refusals: readonly string[]
}

/** Looks at what was sent, one after another: each may take seconds, and memory. `room` is how many may still come. */
export async function takeFiles(
  { files: rooms, authority }: Pick<Applications, 'files' | 'authority'>,
  sent: readonly UploadedFile[],
  room: number,
): Promise<TakenFiles> {
  if (sent.length > room) {
    const refusal = `最多 ${mostFiles} 个附件，还可以加 ${room} 个；请去掉一些再上传。`
    return { files: [], refusals: [refusal] }
  }
  const files: StoredFile[] = []
  const refusals: string[] = []
  for (const file of sent) {
    const taken = await rooms.take(authority, file)
    if (taken.ok) files.push(taken.file)
    else refusals.push(`${file.name}：${fileRefusalSentence(taken.refusal)}`)
  }
  return { files, refusals }
}

/** What is wrong with files that were sent along with words: none of them was taken. */
export function mistakesOfFiles(
  sent: readonly UploadedFile[],
  refusals: readonly string[],
): readonly Mistake[] {
  const others = sent.length > refusals.length ? ['其他文件也没有保留，请一并重新选择。'] : []
  return [...refusals, ...others].map((message) => ({ field: 'file', message }))
}

/** A browser empties its box of files when a page comes again for another mistake: says so to whoever had chosen some. */
export function chosenInVain(sent: readonly UploadedFile[]): readonly Mistake[] {
  return sent.length > 0 ? [{ field: 'file', message: '选好的文件没有保留，请重新选择。' }] : []
}
