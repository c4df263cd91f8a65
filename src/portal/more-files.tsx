import type { JSX } from 'preact'
import { mediaAccept, mediaHint } from '#office/files/file-words.ts'
import { type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { FileField } from '#ui/file-field.tsx'
import { mostFiles } from './take-files.ts'

interface Props {
  readonly label: string
  readonly mistakes: readonly Mistake[]
}

/** Files that may come with what somebody writes. */
export function MoreFiles({ label, mistakes }: Props): JSX.Element {
  return (
    <FileField
      name="file"
      label={label}
      hint={`${mediaHint}最多 ${mostFiles} 个。`}
      accept={mediaAccept}
      multiple
      optional
      mistake={mistakeAt(mistakes, 'file')}
    />
  )
}
