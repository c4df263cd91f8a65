import type { JSX } from 'preact'
import { describedBy, FieldFrame, type FieldProps } from './field.tsx'

export type TextKind = 'text' | 'password' | 'email' | 'tel' | 'date'

interface TextProps extends FieldProps {
  readonly value?: string
  readonly kind?: TextKind
  /** About how many Chinese characters are expected; the field is as wide. */
  readonly width?: 'short' | 'middle' | 'full'
  readonly autoComplete?: string
  /** `numeric` brings up the figure keys of a phone. */
  readonly inputMode?: 'text' | 'numeric' | 'decimal'
  readonly maxLength?: number
}

/** One control a kind: the types of JSX tell kinds apart by a literal. */
const inputs: Readonly<Record<TextKind, (attributes: object) => JSX.Element>> = {
  text: (attributes) => <input type="text" {...attributes} />,
  password: (attributes) => <input type="password" {...attributes} />,
  email: (attributes) => <input type="email" {...attributes} />,
  tel: (attributes) => <input type="tel" {...attributes} />,
  date: (attributes) => <input type="date" {...attributes} />,
}

export function TextField(props: TextProps): JSX.Element {
  const { name, value, kind = 'text', width = 'middle', autoComplete, inputMode, maxLength, mistake } = props
  return (
    <FieldFrame field={props} labelFor={name}>
      {inputs[kind]({
        id: name,
        name,
        value,
        class: `control ${width}`,
        autoComplete,
        inputMode,
        maxLength,
        'aria-describedby': describedBy(props),
        'aria-invalid': mistake ? true : undefined,
      })}
    </FieldFrame>
  )
}
