import { z } from 'zod'
import { fileIdSchema, type StoredFile } from '#office/files/stored-file.ts'
import { uploadedFiles } from '#web/upload.ts'
import { mostFiles, takeFiles } from '../take-files.ts'
import { typed } from '../typed.ts'
import { answered, stepPath, type Writing } from './draft.ts'
import { FilesForms, type Purpose } from './files-forms.tsx'
import type { ApplyStep, Taken } from './step.ts'
import { StepFrame } from './step-frame.tsx'

const filesBody = z.object({
  files: uploadedFiles,
  purpose: z.enum(['application', 'identity']).catch('application'),
  press: typed,
  remove: fileIdSchema.nullable().catch(null),
})
type FilesForm = z.infer<typeof filesBody>

/** What may go with it. Nothing has to. */
export const filesStep: ApplyStep<FilesForm> = {
  id: 'files',
  body: filesBody,
  async draw(drawing, draft, typed, { authority, files }) {
    const kept = await files.find(
      authority,
      draft.files.map(({ id }) => id),
    )
    return (
      <StepFrame drawing={drawing} draft={draft} step="files" title="附件">
        <p>有助于查找信息的材料、身份证明复印件、授权委托书等，可以在这里上传；没有就直接继续。</p>
        <FilesForms
          drawing={drawing}
          files={kept.map((file) => ({ ...file, purpose: purposeOf(file, draft) }))}
          purpose={typed?.purpose ?? 'application'}
        />
      </StepFrame>
    )
  },
  async take(form, draft, _source, applications): Promise<Taken> {
    const { remove } = form
    if (remove !== null) {
      if (draft.files.some(({ id }) => id === remove))
        await applications.files.drop(applications.authority, remove)
      return { ok: true, change: (was) => without(was, form), to: stepPath('files') }
    }
    const room = mostFiles - draft.files.length
    const { files, refusals } = await takeFiles(applications, form.files, room)
    const added = files.map(({ id, name }) => ({ id, name, purpose: form.purpose }))
    const withAdded = (was: Writing) => ({ ...was, files: [...was.files, ...added].slice(0, mostFiles) })
    const missing = form.press === 'upload' && form.files.length === 0 ? ['请先选择文件，再按“上传”。'] : []
    const messages = [...refusals, ...missing]
    if (messages.length > 0) {
      const mistakes = messages.map((message) => ({ field: 'file', message }))
      return { ok: false, mistakes, change: withAdded }
    }
    if (form.press === 'upload') return { ok: true, change: withAdded, to: stepPath('files') }
    return { ok: true, change: (was) => answered(withAdded(was), 'files') }
  },
}

function purposeOf({ id }: StoredFile, { files }: Writing): Purpose {
  return files.find((file) => file.id === id)?.purpose ?? 'application'
}

function without(was: Writing, { remove }: FilesForm): Writing {
  return { ...was, files: was.files.filter(({ id }) => id !== remove) }
}
