import { h } from 'preact'
import { z } from 'zod'
import type { ReportStanding } from '#office/annual-report/life/room.ts'
import type { Answer } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import type { DeskPolicy } from '../policies.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { CorrectPage } from './correct-page.tsx'
import { correctPath, reportPath, wordsPath } from './paths.ts'
import { refusedAnswer } from './refused.ts'
import { stepPage, yearParam } from './step-page.ts'
import { versionSent, wordsSent } from './version-field.tsx'

/** Beginning the correction of a published report, and giving it up. */
export function correctRoutes<P extends string>(app: WebApp<P | DeskPolicy>, source: DeskSource): void {
  const { annualReports } = source
  const url = correctPath(':year')
  const shownAt = stepPage(source, 'begin-correction')
  const droppedAt = stepPage(source, 'drop-correction')

  page(app, {
    method: 'GET',
    url,
    policy: 'annual-report.follow',
    params: yearParam,
    handler: (visit) =>
      shownAt(visit, ({ standing }) =>
        h(CorrectPage, {
          ...{ setting: settingFor(source, visit), standing, reason: reasonsOf(standing), mistakes: [] },
        }),
      ),
  })
  page(app, {
    method: 'POST',
    url,
    policy: 'annual-report.follow',
    params: yearParam,
    body: z.object({ version: versionSent, reason: wordsSent }),
    handler: async (visit): Promise<Answer> => {
      const { version, reason } = visit.body
      const { year } = visit.params
      const command = { step: 'begin-correction', payload: { reason }, version } as const
      const taken = await annualReports.take(visit.viewer, year, command)
      if (taken.ok) return { kind: 'see-other', to: wordsPath(year) }
      return refusedAnswer(taken.refusal, 'reason', (mistakes) =>
        shownAt(
          visit,
          ({ standing }) =>
            h(CorrectPage, { setting: settingFor(source, visit), standing, reason, mistakes }),
          422,
        ),
      )
    },
  })
  page(app, {
    method: 'POST',
    url: `${url}/drop`,
    policy: 'annual-report.follow',
    params: yearParam,
    body: z.object({ version: versionSent }),
    handler: async (visit): Promise<Answer> => {
      const { year } = visit.params
      const command = { step: 'drop-correction', payload: {}, version: visit.body.version } as const
      const taken = await annualReports.take(visit.viewer, year, command)
      if (taken.ok) return { kind: 'see-other', to: reportPath(year) }
      return refusedAnswer(taken.refusal, 'reason', (mistakes) =>
        droppedAt(
          visit,
          ({ standing }) =>
            h(CorrectPage, { setting: settingFor(source, visit), standing, reason: '', mistakes }),
          422,
        ),
      )
    },
  })
}

/** What was already given as a reason for changing the year, to be made one note of. */
function reasonsOf({ pending: { lines } }: ReportStanding): string {
  return [...new Set(lines.map(({ reason }) => reason))].join('；')
}
