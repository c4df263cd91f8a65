import { z } from 'zod'
import type { Mistake } from '#ui/error-summary.tsx'
import type { Answer } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import type { DeskPolicy } from '../policies.ts'
import type { DeskSource } from '../source.ts'
import { explainPath, reportPath } from './paths.ts'
import { refusedAnswer } from './refused.ts'
import { type YearVisit, yearParam } from './step-page.ts'
import { versionSent, wordsSent } from './version-field.tsx'

/** What was written, on the page it was written on. */
export interface Explaining {
  readonly explanation: string
  readonly mistakes: readonly Mistake[]
}

/** Answering the supervising authority with words instead of a correction. */
export function explainRoute<P extends string>(
  app: WebApp<P | DeskPolicy>,
  { annualReports }: DeskSource,
  shownAt: (visit: YearVisit, explaining: Explaining) => Promise<Answer>,
): void {
  page(app, {
    method: 'POST',
    url: explainPath(':year'),
    policy: 'annual-report.follow',
    params: yearParam,
    body: z.object({ version: versionSent, explanation: wordsSent }),
    handler: async (visit): Promise<Answer> => {
      const { year } = visit.params
      const { version, explanation } = visit.body
      const command = { step: 'explain-demand', payload: { explanation }, version } as const
      const taken = await annualReports.take(visit.viewer, year, command)
      if (taken.ok) return { kind: 'see-other', to: `${reportPath(year)}#demand` }
      return refusedAnswer(taken.refusal, 'explanation', (mistakes) =>
        shownAt(visit, { explanation, mistakes }),
      )
    },
  })
}
