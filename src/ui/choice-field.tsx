import type { JSX } from 'preact'
import { describedBy, FieldFrame, type FieldProps } from './field.tsx'

export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

interface ChoiceProps extends FieldProps {
  readonly choices: readonly Choice[]
}

/** One of a few, all in sight; better than a list that must be opened first. */
export function Radios({ value, ...props }: ChoiceProps & { readonly value?: string }): JSX.Element {
  return (
    <FieldFrame field={props}>
      {props.choices.map((choice) => (
        <Tick key={choice.value} kind="radio" name={props.name} choice={choice} on={choice.value === value} />
      ))}
    </FieldFrame>
  )
}

export function Checkboxes({
  values = [],
  ...props
}: ChoiceProps & { readonly values?: readonly string[] }): JSX.Element {
  return (
    <FieldFrame field={props}>
      {props.choices.map((choice) => (
        <Tick
          key={choice.value}
          kind="checkbox"
          name={props.name}
          choice={choice}
          on={values.includes(choice.value)}
        />
      ))}
    </FieldFrame>
  )
}

interface TickProps {
  readonly kind: 'radio' | 'checkbox'
  readonly name: string
  readonly choice: Choice
  readonly on: boolean
}

function Tick({ kind, name, choice: { value, label, hint }, on }: TickProps): JSX.Element {
  const id = `${name}-${value}`
  return (
    <div class="tick">
      <input
        id={id}
        type={kind}
        name={name}
        value={value}
        checked={on}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <label for={id}>{label}</label>
      {hint ? (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}

/** One of many. `any` is what nothing chosen means, such as 全部. */
export function Select(props: ChoiceProps & { readonly value?: string; readonly any?: string }): JSX.Element {
  const { name, choices, value, any, mistake } = props
  return (
    <FieldFrame field={props} labelFor={name}>
      <select
        id={name}
        name={name}
        class="control middle"
        aria-describedby={describedBy(props)}
        aria-invalid={mistake ? true : undefined}
      >
        {any ? <option value="">{any}</option> : null}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
