import type { z } from 'zod'
import type { Mistake } from '#ui/error-summary.tsx'
import { authorityStep } from './authority-step.ts'
import { administratorsStep, staffStep } from './people-steps.ts'
import { siteStep } from './site-step.ts'
import type { StepDeclaration } from './step.ts'

/** The questions in their order. */
export const steps: readonly StepDeclaration[] = [authorityStep, siteStep, administratorsStep, staffStep]

/** Every answer of the wizard, read. */
export interface FirstAnswers {
  readonly authority: z.infer<typeof authorityStep.schema>
  readonly site: z.infer<typeof siteStep.schema>
  readonly administrators: z.infer<typeof administratorsStep.schema>
  readonly staff: z.infer<typeof staffStep.schema>
}

export type Form = Readonly<Record<string, string>>

/** The forms as they were typed, by step; kept until the office is open or the process ends. */
export type TypedForms = ReadonlyMap<string, Form>

/** What is wrong with a step's form: one mistake a field. */
export function mistakesIn(step: StepDeclaration, form: Form): readonly Mistake[] {
  const read = step.schema.safeParse(form)
  const first = Map.groupBy(read.error?.issues ?? [], ({ path }) => String(path[0] ?? ''))
  return [...first].map(([field, [issue]]) => ({ field, message: issue?.message ?? '' }))
}

/** The first step that has no sound answer yet; undefined where all have. */
export function firstOpen(forms: TypedForms): StepDeclaration | undefined {
  return steps.find((step) => {
    const form = forms.get(step.id)
    return form === undefined || mistakesIn(step, form).length > 0
  })
}

/** All answers; undefined while a step is open. */
export function answersIn(forms: TypedForms): FirstAnswers | undefined {
  if (firstOpen(forms)) return undefined
  const form = (step: StepDeclaration) => forms.get(step.id)
  return {
    authority: authorityStep.schema.parse(form(authorityStep)),
    site: siteStep.schema.parse(form(siteStep)),
    administrators: administratorsStep.schema.parse(form(administratorsStep)),
    staff: staffStep.schema.parse(form(staffStep)),
  }
}

export const firstRunPath = '/first-run'
export const checkPath = `${firstRunPath}/check`

export function stepPath({ id }: Pick<StepDeclaration, 'id'>): string {
  return `${firstRunPath}/${id}`
}
