import { h } from 'preact'
import { z } from 'zod'
import { editionOf } from '#office/annual-report/life/life.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import type { Answer } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import type { DeskPolicy } from '../policies.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { ClosedPage } from './closed-page.tsx'
import { decideRoutes } from './decide-route.ts'
import { reviewPath } from './paths.ts'
import { ReviewPage } from './review-page.tsx'
import type { YearVisit } from './step-page.ts'

const steps = z.enum(['approve', 'review-secrecy', 'release', 'release-correction', 'send-back', 'recall'])

/** The edition before its readers, and what they say to it. */
export function reviewRoutes<P extends string>(app: WebApp<P | DeskPolicy>, source: DeskSource): void {
  const { annualReports } = source

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

  decideRoutes(app, source, reviewPath(':year'), steps, shownAt)
}
