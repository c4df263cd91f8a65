import { h } from 'preact'
import { z } from 'zod'
import { editionOf } from '#office/annual-report/life/life.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import type { Answer } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import type { DeskPolicy } from '../policies.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { ClosedPage } from './closed-page.tsx'
import { reportPath, reviewPath } from './paths.ts'
import { refusedAnswer } from './refused.ts'
import { ReviewPage } from './review-page.tsx'
import { type YearVisit, yearParam } from './step-page.ts'
import { versionSent, wordsSent } from './version-field.tsx'

const steps = z.enum(['approve', 'review-secrecy', 'release', 'release-correction', 'send-back', 'recall'])

/** The edition before its readers, and what they say to it. */
export function reviewRoutes<P extends string>(app: WebApp<P | DeskPolicy>, source: DeskSource): void {
  const { annualReports } = source
  const url = reviewPath(':year')

  const shownAt = async (visit: YearVisit, mistakes: readonly Mistake[]): Promise<Answer> => {
    const { id } = visit.viewer.authority
    const { year } = visit.params
    const standing = await annualReports.standing(id, year)
    const edition = editionOf(standing.life)
    const setting = settingFor(source, visit)
    const status = mistakes.length > 0 ? 422 : 200
    if (!edition) {
      const message = mistakes[0]?.message ?? '这份报告现在没有送审稿。'
      return { kind: 'page', status, page: h(ClosedPage, { setting, year, title: '送审稿', message }) }
    }
    const [atDesk, open] = [
      await annualReports.report(id, year),
      await annualReports.steps(visit.viewer, year),
    ]
    return {
      kind: 'page',
      status,
      page: h(ReviewPage, { setting, atDesk, standing, edition, steps: open, mistakes }),
    }
  }

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
