import type { JSX } from 'preact'
import { describedBy, FieldFrame, type FieldProps } from './field.tsx'

interface Props extends FieldProps {
  /** What the browser's own chooser shows first; what comes is told from its bytes. */
  readonly accept: string
  readonly multiple?: true
}

/** Chooses files. It goes into an `UploadForm`: no other form sends them. */
export function FileField(props: Props): JSX.Element {
  const { name, accept, multiple, mistake } = props
  return (
    <FieldFrame field={props} labelFor={name}>
      <input
        type="file"
        id={name}
        name={name}
        class="control"
        accept={accept}
        multiple={multiple}
        aria-describedby={describedBy(props)}
        aria-invalid={mistake ? true : undefined}
      />
    </FieldFrame>
  )
}
