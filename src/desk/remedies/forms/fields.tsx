import type { JSX } from 'preact'
import { type Choice, Radios, Select } from '#ui/choice-field.tsx'
import { type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { Field, Form } from './field.ts'

interface Props {
  readonly fields: Readonly<Record<string, Field>>
  /** What stands in them: what was typed, else what is known. */
  readonly form: Form
  readonly mistakes: readonly Mistake[]
}

/** The fields of a form as they are declared, each with its words kept. */
export function Fields({ fields, form, mistakes }: Props): JSX.Element {
  return (
    <>
      {Object.entries(fields).map(([name, field]) => (
        <One
          key={name}
          name={name}
          field={field}
          value={form[name] ?? ''}
          mistake={mistakeAt(mistakes, name)}
        />
      ))}
    </>
  )
}

interface OneProps {
  readonly name: string
  readonly field: Field
  readonly value: string
  readonly mistake: string | undefined
}

function One({ name, field, value, mistake }: OneProps): JSX.Element {
  const { kind, label, hint, optional, choices = [] } = field
  const shared = { name, label, value, mistake, ...(hint ? { hint } : {}), ...(optional ? { optional } : {}) }
  const parts: Readonly<Record<Field['kind'], (choices: readonly Choice[]) => JSX.Element>> = {
    day: () => <TextField kind="date" width="short" {...shared} />,
    words: () => <TextField width="full" maxLength={200} {...shared} />,
    long: () => <TextArea rows={6} maxLength={5000} {...shared} />,
    radios: (options) => <Radios choices={options} {...shared} />,
    list: (options) => <Select choices={options} any="请选择" {...shared} />,
    unseen: () => <input type="hidden" name={name} value={value} />,
  }
  return parts[kind](choices)
}
