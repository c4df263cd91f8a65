import type { ComponentChildren, JSX } from 'preact'
import { StateIcon } from './state-icon.tsx'

/** What every field has. `name` also makes the ids that label, hint and mistake are tied together with. */
export interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** The mistake in this field, in the same words as in the summary. */
  readonly mistake?: string | undefined
  readonly optional?: true
}

/** Ids of the texts that describe a field, for `aria-describedby`. */
export function describedBy({ name, hint, mistake }: FieldProps): string | undefined {
  const ids = [...(hint ? [`${name}-hint`] : []), ...(mistake ? [`${name}-mistake`] : [])]
  return ids.length > 0 ? ids.join(' ') : undefined
}

interface FrameProps {
  readonly field: FieldProps
  /** The id of the one control, or nothing where a legend names a group. */
  readonly labelFor?: string
  readonly children: ComponentChildren
}

/** Label, hint, mistake and the control, in this order, so that a screen reader says why before what. */
export function FieldFrame({ field, labelFor, children }: FrameProps): JSX.Element {
  const { name, hint, mistake, optional } = field
  const label = (
    <>
      {field.label}
      {optional ? <span class="optional">（选填）</span> : null}
    </>
  )
  const body = (
    <>
      {hint ? (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {mistake ? (
        <p class="mistake" id={`${name}-mistake`}>
          <StateIcon state="error" />
          <span class="unseen">错误：</span>
          {mistake}
        </p>
      ) : null}
      {children}
    </>
  )
  const look = mistake ? 'field with-mistake' : 'field'
  return labelFor ? (
    <div class={look}>
      <label for={labelFor}>{label}</label>
      {body}
    </div>
  ) : (
    <fieldset class={look} id={name} aria-describedby={describedBy(field)}>
      <legend>{label}</legend>
      {body}
    </fieldset>
  )
}
