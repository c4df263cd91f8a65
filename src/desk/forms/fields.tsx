import type { JSX } from 'preact'
import { Radios, Select } from '#ui/choice-field.tsx'
import { type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { Field, Fields } from './field.ts'
import type { Form } from './form.ts'

interface Props<Setting> {
  readonly fields: Fields<Setting>
  readonly setting: Setting
  /** What was typed, where the form comes back. */
  readonly form: Form
  /** What the page knows and nobody types, as it stands now. */
  readonly known: Form
  /** Lines of a long text. */
  readonly rows: number
  readonly mistakes: readonly Mistake[]
}

/** The fields of a form as they are declared, each with its words kept. */
export function FormFields<S>({ fields, setting, form, known, rows, mistakes }: Props<S>): JSX.Element {
  return (
    <>
      {Object.entries(fields).map(([name, field]) => (
        <One
          key={name}
          name={name}
          field={field}
          setting={setting}
          rows={rows}
          value={(field.kind === 'unseen' ? known : form)[name] ?? field.start?.(setting) ?? ''}
          mistake={mistakeAt(mistakes, name)}
        />
      ))}
    </>
  )
}

interface OneProps<Setting> extends Pick<Props<Setting>, 'setting' | 'rows'> {
  readonly name: string
  readonly field: Field<unknown, Setting>
  readonly value: string
  readonly mistake: string | undefined
}

function One<S>({ name, field, setting, rows, value, mistake }: OneProps<S>): JSX.Element {
  const { kind, label, optional, longest } = field
  const hint = typeof field.hint === 'function' ? field.hint(setting) : field.hint
  const shared = {
    name,
    label,
    value,
    mistake,
    ...(hint === undefined ? {} : { hint }),
    ...(optional === undefined ? {} : { optional }),
  }
  const length = longest === undefined ? {} : { maxLength: longest }
  const choices = field.choices?.(setting) ?? []
  switch (kind) {
    case 'day':
      return <TextField kind="date" width="short" {...shared} />
    case 'number':
      return <TextField inputMode="numeric" width="short" {...shared} />
    case 'words':
      return <TextField width="full" {...shared} {...length} />
    case 'long':
      return <TextArea rows={rows} {...shared} {...length} />
    case 'radios':
      return <Radios choices={choices} {...shared} />
    case 'list':
      return <Select choices={choices} any="请选择" {...shared} />
    case 'unseen':
      return <input type="hidden" name={name} value={value} />
  }
}
