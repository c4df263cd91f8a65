import type { JSX } from 'preact'
import { describedBy, FieldFrame, type FieldProps } from './field.tsx'

interface Props extends FieldProps {
  readonly value?: string
  readonly rows?: number
  readonly maxLength?: number
}

/** For more than a line of words. */
export function TextArea(props: Props): JSX.Element {
  const { name, value, rows = 5, maxLength, mistake } = props
  return (
    <FieldFrame field={props} labelFor={name}>
      <textarea
        id={name}
        name={name}
        rows={rows}
        maxLength={maxLength}
        class="control full"
        aria-describedby={describedBy(props)}
        aria-invalid={mistake ? true : undefined}
      >
        {value}
      </textarea>
    </FieldFrame>
  )
}
