import { outcomes } from '#law/outcomes/outcomes.ts'
import { outcomeLabel } from '#law/outcomes/recognise.ts'
import type { Choice } from '#ui/choice-field.tsx'

/** Every row of table three an application can end in. */
export const outcomeChoices: readonly Choice[] = outcomes.map((one) => ({
  value: one.id,
  label: outcomeLabel(one),
}))
