import { h } from 'preact'
import { z } from 'zod'
import type { Mistake } from '#ui/error-summary.tsx'
import type { Answer } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import type { DeskPolicy } from '../policies.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { ClosedPage } from './closed-page.tsx'
import { decideRoutes } from './decide-route.ts'
import { takeOverPath } from './paths.ts'
import type { YearVisit } from './step-page.ts'
import { TakeOverPage } from './take-over-page.tsx'

const steps = z.enum(['confirm-take-over', 'decline-take-over'])

/** 提交接管 → 另一人核对: the second person's page. */
export function takeOverRoutes<P extends string>(app: WebApp<P | DeskPolicy>, source: DeskSource): void {
  const { annualReports } = source

  const shownAt = async (visit: YearVisit, mistakes: readonly Mistake[]): Promise<Answer> => {
    const { year } = visit.params
    const standing = await annualReports.standing(visit.viewer.authority.id, year)
    const setting = settingFor(source, visit)
    const status = mistakes.length > 0 ? 422 : 200
    const { life } = standing
    if (life.stage !== 'take-over') {
      const message = mistakes[0]?.message ?? '这一年没有等待核对的接管报告。'
      return {
        kind: 'page',
        status,
        page: h(ClosedPage, { setting, year, title: '核对接管的报告', message }),
      }
    }
    const open = await annualReports.steps(visit.viewer, year)
    return { kind: 'page', status, page: h(TakeOverPage, { setting, standing, life, steps: open, mistakes }) }
  }

  decideRoutes(app, source, takeOverPath(':year'), steps, shownAt)
}
