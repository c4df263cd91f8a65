import type { JSX } from 'preact'
import { mediaAccept, mediaHint } from '#office/files/file-words.ts'
import { remedyFilePurposes, remedyFileWords } from '#office/remedies/matter/file-purposes.ts'
import type { RemedyFile } from '#office/remedies/room.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/choice-field.tsx'
import { type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { FileField } from '#ui/file-field.tsx'
import { Panel } from '#ui/panel.tsx'
import { UploadForm } from '#ui/upload-form.tsx'
import { FileLine } from '../../files/file-line.tsx'
import { remedyFilePath, remedyFilesPath } from '../paths.ts'

interface Props {
  readonly number: string
  readonly files: readonly RemedyFile[]
  readonly token: string
  /** False where the viewer may add nothing now. */
  readonly mayAdd: boolean
  readonly purpose: string
  readonly mistakes: readonly Mistake[]
}

/** What lies in the matter: what came from the organ or the court, and what left the house. */
export function FilesPanel({ number, files, token, mayAdd, purpose, mistakes }: Props): JSX.Element {
  return (
    <Panel title="材料" id="files">
      {files.length === 0 ? (
        <p class="hint">还没有材料。副本、通知、盖章的答复、决定书和判决书的扫描件都放在这里。</p>
      ) : null}
      <ul class="plain-list">
        {files.map((file) => (
          <li key={file.id} class="row">
            <FileLine
              file={file}
              href={remedyFilePath(number, file.id)}
              purpose={remedyFileWords[file.purpose]}
            />
          </li>
        ))}
      </ul>
      {mayAdd ? (
        <details class="no-print" open={mistakes.length > 0}>
          <summary>加入材料</summary>
          <UploadForm action={remedyFilesPath(number)} token={token}>
            <Select
              name="purpose"
              label="用途"
              choices={remedyFilePurposes.map((value) => ({ value, label: remedyFileWords[value] }))}
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
