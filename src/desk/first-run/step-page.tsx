import type { JSX } from 'preact'
import { Button, LinkButton } from '#ui/button.tsx'
import { Radios, Select } from '#ui/choice-field.tsx'
import type { View } from '#ui/document.tsx'
import { type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { TextField } from '#ui/text-field.tsx'
import { FirstRunFrame } from './frame.tsx'
import type { FieldDeclaration, StepDeclaration } from './step.ts'
import { type Form, stepPath, steps } from './steps.ts'

interface Props {
  readonly view: View
  readonly token: string
  readonly step: StepDeclaration
  readonly form: Form
  readonly mistakes: readonly Mistake[]
}

/** Up to here all choices stand in sight; more are a list to open. */
const mostInSight = 3

export function StepPage({ view, token, step, form, mistakes }: Props): JSX.Element {
  const now = steps.indexOf(step)
  const before = steps[now - 1]
  return (
    <FirstRunFrame view={view} title={step.title} now={now} lead={step.lead} mistakes={mistakes}>
      <ChangeForm action={stepPath(step)} token={token}>
        {step.groups.map(({ legend, hint, fields }) => (
          <fieldset class="field" key={legend}>
            <legend class="panel-head">
              <h2>{legend}</h2>
            </legend>
            {hint ? <p class="hint">{hint}</p> : null}
            {fields.map((field) => (
              <Field key={field.name} field={field} form={form} mistakes={mistakes} />
            ))}
          </fieldset>
        ))}
        <p class="error-actions">
          <Button look="primary">继续</Button>{' '}
          {before ? <LinkButton href={stepPath(before)}>上一步</LinkButton> : null}
        </p>
      </ChangeForm>
    </FirstRunFrame>
  )
}

interface FieldProps {
  readonly field: FieldDeclaration
  readonly form: Form
  readonly mistakes: readonly Mistake[]
}

function Field({ field, form, mistakes }: FieldProps): JSX.Element {
  const { choices, ...declared } = field
  const props = { ...declared, value: form[field.name] ?? '', mistake: mistakeAt(mistakes, field.name) }
  if (!choices) return <TextField {...props} autoComplete="off" maxLength={200} />
  if (choices.length <= mostInSight) return <Radios {...props} choices={choices} />
  return <Select {...props} choices={choices} any="请选择" />
}
