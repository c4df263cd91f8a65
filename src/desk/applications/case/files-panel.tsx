import type { JSX } from 'preact'
import type { AttachedFile } from '#office/applications/room/case-room.ts'
import { purposeWords } from '#office/applications/room/purpose-words.ts'
import { type FilePurpose, filePurposes } from '#office/applications/room/purposes.ts'
import {
  fileKindAndSize,
  fileRefusalSentence,
  fileStateWord,
  mediaAccept,
  mediaHint,
} from '#office/files/file-words.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/choice-field.tsx'
import { type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { FileField } from '#ui/file-field.tsx'
import { Panel } from '#ui/panel.tsx'
import type { State } from '#ui/state-icon.tsx'
import { Tag } from '#ui/tag.tsx'
import { UploadForm } from '#ui/upload-form.tsx'
import { filePath, filesPath } from '../paths.ts'

interface Props {
  readonly number: string
  readonly files: readonly AttachedFile[]
  readonly token: string
  /** False where the viewer may add nothing now. */
  readonly mayAdd: boolean
  readonly purpose: string
  readonly mistakes: readonly Mistake[]
}

/** What lies in the case, and a place to put more. Only what was looked at can be opened. */
export function FilesPanel({ number, files, token, mayAdd, purpose, mistakes }: Props): JSX.Element {
  return (
    <Panel title="材料" id="files">
      {files.length === 0 ? (
        <p class="hint">还没有材料。纸质申请表、检索材料、拟提供的附件都放在这里。</p>
      ) : null}
      <ul class="plain-list">
        {files.map((file) => (
          <li key={file.id} class="row">
            <FileLine number={number} file={file} />
          </li>
        ))}
      </ul>
      {mayAdd ? (
        <details class="no-print" open={mistakes.length > 0}>
          <summary>加入材料</summary>
          <UploadForm action={filesPath(number)} token={token}>
            <Select
              name="purpose"
              label="用途"
              choices={addable.map((value) => ({ value, label: purposeWords[value] }))}
              value={purpose}
            />
            <FileField
              name="file"
              label="文件"
              hint={mediaHint}
              accept={mediaAccept}
              multiple
              mistake={mistakeAt(mistakes, 'file')}
            />
            <Button>加入</Button>
          </UploadForm>
        </details>
      ) : null}
    </Panel>
  )
}

/** Letters are made by gongkai itself. */
export const addable: readonly FilePurpose[] = filePurposes.filter((purpose) => purpose !== 'letter')

const looks = { clean: 'done', waiting: 'waiting', refused: 'error' } as const satisfies Record<string, State>

function FileLine({ number, file }: { readonly number: string; readonly file: AttachedFile }): JSX.Element {
  const { state } = file
  const said = `${purposeWords[file.purpose]}，${fileKindAndSize(file)}`
  return (
    <>
      <span>
        {state.state === 'clean' ? <a href={filePath(number, file.id)}>{file.name}</a> : file.name}
        <span class="hint">　{said}</span>
        {state.state === 'refused' ? <span class="hint">　{fileRefusalSentence(state.because)}</span> : null}
      </span>
      <Tag state={looks[state.state]} word={fileStateWord(state)} />
    </>
  )
}
