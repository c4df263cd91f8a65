import { z } from 'zod'
import type { AttachedFile, Command } from '#office/applications/room/case-room.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import { fileRefusalSentence } from '#office/files/file-words.ts'
import { type FileRoom, fileIdSchema, type StoredFile } from '#office/files/stored-file.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { type UploadedFile, uploadedFiles } from '#web/upload.ts'
import type { Form } from '../../forms/form.ts'

/** A form as it was sent: its words, and its files. */
export interface Sent {
  readonly form: Form
  readonly files: readonly UploadedFile[]
}

/** Words alone; a field sent twice is its last word. */
export const sentBody = z.looseObject({ files: uploadedFiles }).transform(({ files, ...fields }): Sent => {
  const form = Object.entries(fields).flatMap(([name, value]) => {
    const last = Array.isArray(value) ? value.at(-1) : value
    return typeof last === 'string' ? [[name, last] as const] : []
  })
  return { form: Object.fromEntries(form), files }
})

/** Files a form brings: those taken in now, and those it brought before and came back without being sent again. */
export interface Brought {
  readonly files: readonly StoredFile[]
  readonly mistakes: readonly Mistake[]
}

const keptIds = z.string().transform((text) =>
  text.split(',').flatMap((id) => {
    const read = fileIdSchema.safeParse(id)
    return read.success ? [read.data] : []
  }),
)

/** Takes the files of a form into quarantine. `kept` is the hidden field that names those sent before. */
export async function bring(room: FileRoom, authority: AuthorityId, { form, files }: Sent): Promise<Brought> {
  const before = form.dropFiles === 'on' ? [] : keptIds.parse(form.kept ?? '')
  const kept = before.length === 0 ? [] : await room.find(authority, before)
  const taken = await Promise.all(
    files.map(async (file) => ({ name: file.name, answer: await room.take(authority, file) })),
  )
  return {
    files: [...kept, ...taken.flatMap(({ answer }) => (answer.ok ? [answer.file] : []))],
    mistakes: taken.flatMap(({ name, answer }) =>
      answer.ok ? [] : [{ field: 'file', message: `${name}：${fileRefusalSentence(answer.refusal)}` }],
    ),
  }
}

export function asCommandFiles(
  files: readonly StoredFile[],
  purpose: AttachedFile['purpose'],
): Command['files'] {
  return files.map(({ id }) => ({ id, purpose }))
}
