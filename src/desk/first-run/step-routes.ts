import { h } from 'preact'
import { z } from 'zod'
import type { Mistake } from '#ui/error-summary.tsx'
import { shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import type { FirstRun } from './source.ts'
import type { StepDeclaration } from './step.ts'
import { StepPage } from './step-page.tsx'
import { checkPath, type Form, firstOpen, mistakesIn, stepPath, steps } from './steps.ts'
import { mistakeOfPlan } from './try-plan.ts'

const typedForm = z.record(z.string(), z.string().max(1000)).catch({})

/** The page of a step. Whoever comes too early is sent to the first step still open; a changed answer leads back to the check. */
export function stepRoutes<P extends string>(
  app: WebApp<P>,
  firstRun: FirstRun,
  forms: Map<string, Form>,
  step: StepDeclaration,
): void {
  const url = stepPath(step)
  page(app, {
    method: 'GET',
    url,
    policy: 'signed-in',
    handler: ({ view, token }) => {
      const open = firstOpen(forms)
      if (open && steps.indexOf(open) < steps.indexOf(step)) return { kind: 'see-other', to: stepPath(open) }
      const form = forms.get(step.id) ?? suggested(step, forms)
      return shown(h(StepPage, { view, token: token(), step, form, mistakes: [] }))
    },
  })
  page(app, {
    method: 'POST',
    url,
    policy: 'signed-in',
    body: typedForm,
    handler: async ({ view, token, body }) => {
      const mistakes = await mistakesWith(firstRun, forms, step, body)
      if (mistakes.length > 0) {
        const again = h(StepPage, { view, token: token(), step, form: body, mistakes })
        return { kind: 'page', status: 422, page: again }
      }
      forms.set(step.id, fieldsOnly(step, body))
      const open = firstOpen(forms)
      return { kind: 'see-other', to: open ? stepPath(open) : checkPath }
    },
  })
}

/** What is wrong with the step itself, else what it makes wrong in the whole plan, as far as that shows on this step. */
async function mistakesWith(
  firstRun: FirstRun,
  forms: ReadonlyMap<string, Form>,
  step: StepDeclaration,
  form: Form,
): Promise<readonly Mistake[]> {
  const own = mistakesIn(step, form)
  if (own.length > 0) return own
  const found = await mistakeOfPlan(firstRun, new Map([...forms, [step.id, form]]))
  return found && isOn(step, found.field) ? [found] : []
}

export function isOn(step: StepDeclaration, field: string): boolean {
  return step.groups.some(({ fields }) => fields.some(({ name }) => name === field))
}

function fieldsOnly(step: StepDeclaration, form: Form): Form {
  return Object.fromEntries(Object.entries(form).filter(([field]) => isOn(step, field)))
}

/** The site is called after its authority, unless someone knows better. */
function suggested(step: StepDeclaration, forms: ReadonlyMap<string, Form>): Form {
  const authority = forms.get('authority')?.authorityName
  return step.id === 'site' && authority ? { siteName: `${authority.trim()}政府信息公开` } : {}
}
