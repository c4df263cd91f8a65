import type { JSX } from 'preact'
import type { AttachedFile } from '#office/applications/room/case-room.ts'
import { purposeWords } from '#office/applications/room/purpose-words.ts'
import { type FilePurpose, filePurposes } from '#office/applications/room/purposes.ts'
import { mediaAccept, mediaHint } from '#office/files/file-words.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/choice-field.tsx'
import { type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { FileField } from '#ui/file-field.tsx'
import { Panel } from '#ui/panel.tsx'
import { UploadForm } from '#ui/upload-form.tsx'
import { FileLine } from '../../files/file-line.tsx'
import { filePath, filesPath } from '../paths.ts'

interface Props {
  /** The case's own address. */
  readonly at: string
  readonly files: readonly AttachedFile[]
  readonly token: string
  /** False where the viewer may add nothing now. */
  readonly mayAdd: boolean
  readonly purpose: string
  readonly mistakes: readonly Mistake[]
}

/** What lies in the case, and a place to put more. Only what was looked at can be opened. */
export function FilesPanel({ at, files, token, mayAdd, purpose, mistakes }: Props): JSX.Element {
  return (
    <Panel title="材料" id="files">
      {files.length === 0 ? (
        <p class="hint">还没有材料。纸质申请表、检索材料、拟提供的附件都放在这里。</p>
      ) : null}
      <ul class="plain-list">
        {files.map((file) => (
          <li key={file.id} class="row">
            <FileLine file={file} href={filePath(at, file.id)} purpose={purposeWords[file.purpose]} />
          </li>
        ))}
      </ul>
      {mayAdd ? (
        <details class="no-print" open={mistakes.length > 0}>
          <summary>加入材料</summary>
          <UploadForm action={filesPath(at)} token={token}>
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
