import type { JSX } from 'preact'
import { fileKindAndSize, fileStateWord, mediaAccept, mediaHint } from '#office/files/file-words.ts'
import type { StoredFile } from '#office/files/stored-file.ts'
import { Button } from '#ui/button.tsx'
import { Radios } from '#ui/choice-field.tsx'
import { FileField } from '#ui/file-field.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { UploadForm } from '#ui/upload-form.tsx'
import { mostFiles } from '../take-files.ts'
import { stepPath } from './draft.ts'
import type { Drawing } from './step.ts'

const purposes = [
  { value: 'application', label: '申请材料' },
  { value: 'identity', label: '身份证明' },
] as const
export type Purpose = (typeof purposes)[number]['value']

export function purposeWord(purpose: Purpose): string {
  return purposes.find(({ value }) => value === purpose)?.label ?? purpose
}

export type KeptFile = StoredFile & { readonly purpose: Purpose }

interface Props {
  readonly drawing: Drawing
  readonly files: readonly KeptFile[]
  /** As it was chosen for files that were not taken. */
  readonly purpose: Purpose
}

/** The files there are, each with a way to take it out again, and room for more. */
export function FilesForms({ drawing: { token, mistakes }, files, purpose }: Props): JSX.Element {
  const action = stepPath('files')
  const field = {
    name: 'file',
    label: '选择文件',
    hint: `${mediaHint}一共最多 ${mostFiles} 个。`,
    mistake: mistakes.map(({ message }) => message).join('') || undefined,
  }
  return (
    <>
      {files.length > 0 ? <FileList action={action} token={token} files={files} /> : null}
      <UploadForm action={action} token={token}>
        {files.length < mostFiles ? (
          <>
            <Radios name="purpose" label="这些文件是" choices={purposes} value={purpose} />
            <FileField {...field} accept={mediaAccept} multiple optional />
            <p class="field">
              <Button name="press" value="upload">
                上传
              </Button>
            </p>
          </>
        ) : (
          <p>已经有 {mostFiles} 个附件，不能再加。</p>
        )}
        <p class="journey-actions">
          <Button look="primary" name="press" value="on">
            继续
          </Button>
        </p>
      </UploadForm>
    </>
  )
}

interface ListProps {
  readonly action: string
  readonly token: string
  readonly files: readonly KeptFile[]
}

function FileList({ action, token, files }: ListProps): JSX.Element {
  return (
    <ChangeForm action={action} token={token}>
      <ul class="papers">
        {files.map((file) => (
          <li key={file.id}>
            <p class="paper-name">{file.name}</p>
            <p class="paper-ways">
              <span>{purposeWord(file.purpose)}</span>
              <span>{fileKindAndSize(file)}</span>
              <span>{file.state.state === 'clean' ? '已上传' : fileStateWord(file.state)}</span>
              <Button look="quiet" name="remove" value={file.id}>
                删去<span class="unseen">{file.name}</span>
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </ChangeForm>
  )
}
