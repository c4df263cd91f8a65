import { h } from 'preact'
import { z } from 'zod'
import { parsePlainDate } from '#law/calendar/plain-date.ts'
import type { Answer } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import type { DeskPolicy } from '../policies.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { ClosedPage } from './closed-page.tsx'
import { deadlinePath, reportPath } from './paths.ts'
import { refusedAnswer } from './refused.ts'
import { yearParam } from './step-page.ts'
import { versionSent } from './version-field.tsx'

/** The office's own last day for a year's report. */
export function deadlineRoutes<P extends string>(app: WebApp<P | DeskPolicy>, source: DeskSource): void {
  page(app, {
    method: 'POST',
    url: deadlinePath(':year'),
    policy: 'annual-report.follow',
    params: yearParam,
    body: z.object({ version: versionSent, until: z.string().trim().max(20).default('') }),
    handler: async (visit): Promise<Answer> => {
      const { year } = visit.params
      const { version, until } = visit.body
      const day = until === '' ? null : parsePlainDate(until)
      const again = (message: string): Answer => ({
        kind: 'page',
        status: 422,
        page: h(ClosedPage, { setting: settingFor(source, visit), year, title: '内部截止日', message }),
      })
      if (day === undefined) return again('请填写日期，形如 2026-01-26；不设的留空。')
      const command = { step: 'set-deadline', payload: { until: day }, version } as const
      const taken = await source.annualReports.take(visit.viewer, year, command)
      if (taken.ok) return { kind: 'see-other', to: reportPath(year) }
      return refusedAnswer(taken.refusal, 'until', ([mistake]) => again(mistake?.message ?? ''))
    },
  })
}
