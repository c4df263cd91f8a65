import { h } from 'preact'
import type { View } from '#ui/document.tsx'
import type { Mistake } from '#ui/error-summary.tsx'
import { type Answer, problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { CheckPage } from './check-page.tsx'
import { CodesPage } from './codes-page.tsx'
import { planOf } from './plan.ts'
import type { FirstRun } from './source.ts'
import { StepPage } from './step-page.tsx'
import { isOn } from './step-routes.ts'
import { answersIn, checkPath, type Form, firstOpen, firstRunPath, stepPath, steps } from './steps.ts'

/** The last look, and the opening itself. It is done once: a second press finds it under way. */
export function checkRoutes<P extends string>(
  app: WebApp<P>,
  firstRun: FirstRun,
  forms: ReadonlyMap<string, Form>,
): void {
  const { origin } = firstRun
  let underWay = false
  page(app, {
    method: 'GET',
    url: checkPath,
    policy: 'signed-in',
    handler: ({ view, token }) => {
      const open = firstOpen(forms)
      if (open) return { kind: 'see-other', to: stepPath(open) }
      return shown(h(CheckPage, { view, token: token(), forms, origin }))
    },
  })
  page(app, {
    method: 'POST',
    url: checkPath,
    policy: 'signed-in',
    handler: async ({ view, token }, reply) => {
      const answers = answersIn(forms)
      if (!answers) return { kind: 'see-other', to: firstRunPath }
      if (underWay) return problem('changed-meanwhile')
      underWay = true
      try {
        const opened = await firstRun.open(planOf(answers))
        if (!opened.ok) {
          underWay = false
          return mistaken({ view, token, forms }, opened.mistake)
        }
        reply.raw.once('close', firstRun.done)
        return shown(h(CodesPage, { view, origin, codes: opened.codes }))
      } catch (error) {
        underWay = false
        throw error
      }
    },
  })
}

interface Drawn {
  readonly view: View
  readonly token: () => string
  readonly forms: ReadonlyMap<string, Form>
}

function mistaken({ view, token, forms }: Drawn, mistake: Mistake): Answer {
  const step = steps.find((candidate) => isOn(candidate, mistake.field))
  if (!step) return { kind: 'see-other', to: firstRunPath }
  const form = forms.get(step.id) ?? {}
  return {
    kind: 'page',
    status: 422,
    page: h(StepPage, { view, token: token(), step, form, mistakes: [mistake] }),
  }
}
