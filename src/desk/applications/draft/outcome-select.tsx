import type { JSX } from 'preact'
import { describedBy, FieldFrame, type FieldProps } from '#ui/field.tsx'
import { outcomeGroups } from './outcome-groups.ts'

/** How a piece ends and on what ground, as table three groups the ways. */
export function OutcomeSelect(props: FieldProps & { readonly value: string }): JSX.Element {
  const { name, value, mistake } = props
  return (
    <FieldFrame field={props} labelFor={name}>
      <select
        id={name}
        name={name}
        class="control full"
        aria-describedby={describedBy(props)}
        aria-invalid={mistake ? true : undefined}
      >
        <option value="">请选择</option>
        {outcomeGroups.map(({ label, options }) => (
          <optgroup key={label} label={label}>
            {options.map((option) => (
              <option key={option.value} value={option.value} selected={option.value === value}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  )
}
