import { z } from 'zod'
import type { Mistake } from '#ui/error-summary.tsx'
import type { Answer } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import type { DeskPolicy } from '../policies.ts'
import type { DeskSource } from '../source.ts'
import { reportPath } from './paths.ts'
import { refusedAnswer } from './refused.ts'
import { type YearVisit, yearParam } from './step-page.ts'
import { versionSent, wordsSent } from './version-field.tsx'

type WordlessStep =
  | 'approve'
  | 'review-secrecy'
  | 'release'
  | 'release-correction'
  | 'send-back'
  | 'recall'
  | 'confirm-take-over'
  | 'decline-take-over'

/** A page that shows a report to its reader, and takes what the reader decides on it, with the reason where one is asked. */
export function decideRoutes<P extends string>(
  app: WebApp<P | DeskPolicy>,
  { annualReports }: DeskSource,
  url: string,
  steps: z.ZodType<WordlessStep>,
  shownAt: (visit: YearVisit, mistakes: readonly Mistake[]) => Promise<Answer>,
): void {
  page(app, {
    method: 'GET',
    url,
    policy: 'annual-report.follow',
    params: yearParam,
    handler: (visit) => shownAt(visit, []),
  })
  page(app, {
    method: 'POST',
    url,
    policy: 'annual-report.follow',
    params: yearParam,
    body: z.object({ version: versionSent, step: steps, because: wordsSent }),
    handler: async (visit): Promise<Answer> => {
      const { version, step, because } = visit.body
      const { year } = visit.params
      const taken = await annualReports.take(visit.viewer, year, { step, payload: { because }, version })
      if (taken.ok) return { kind: 'see-other', to: reportPath(year) }
      const field = taken.refusal.reason === 'reason-missing' ? 'because' : 'decide'
      return refusedAnswer(taken.refusal, field, (mistakes) => shownAt(visit, mistakes))
    },
  })
}
