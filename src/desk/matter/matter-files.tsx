import type { JSX } from 'preact'
import { mediaAccept, mediaHint } from '#office/files/file-words.ts'
import type { StoredFile } from '#office/files/stored-file.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/choice-field.tsx'
import { type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { FileField } from '#ui/file-field.tsx'
import { Panel } from '#ui/panel.tsx'
import { UploadForm } from '#ui/upload-form.tsx'
import { FileLine } from '../files/file-line.tsx'

/** The files of a matter before one viewer. */
export interface FilesShown<Purpose extends string> {
  readonly files: readonly (StoredFile & { readonly purpose: Purpose })[]
  readonly token: string
  /** False where the viewer may add nothing now. */
  readonly mayAdd: boolean
  /** What stands chosen in the form that adds. */
  readonly purpose: string
  readonly mistakes: readonly Mistake[]
}

interface Props<Purpose extends string> extends FilesShown<Purpose> {
  /** Where files are added. */
  readonly action: string
  readonly hrefOf: (file: string) => string
  /** Said while there are none: what belongs here. */
  readonly empty: string
  readonly words: Readonly<Record<Purpose, string>>
  /** For what a person may add a file. */
  readonly addable: readonly Purpose[]
}

/** What lies in a matter, and a place to put more. Only what was looked at can be opened. */
export function MatterFiles<P extends string>(props: Props<P>): JSX.Element {
  const { files, hrefOf, empty, words, mayAdd } = props
  return (
    <Panel title="材料" id="files">
      {files.length === 0 ? <p class="hint">{empty}</p> : null}
      <ul class="plain-list">
        {files.map((file) => (
          <li key={file.id} class="row">
            <FileLine file={file} href={hrefOf(file.id)} purpose={words[file.purpose]} />
          </li>
        ))}
      </ul>
      {mayAdd ? <Adding {...props} /> : null}
    </Panel>
  )
}

function Adding<P extends string>({ action, token, words, addable, purpose, mistakes }: Props<P>) {
  return (
    <details class="no-print" open={mistakes.length > 0}>
      <summary>加入材料</summary>
      <UploadForm action={action} token={token}>
        <Select
          name="purpose"
          label="用途"
          choices={addable.map((value) => ({ value, label: words[value] }))}
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
  )
}
