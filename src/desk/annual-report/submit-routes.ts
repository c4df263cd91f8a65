import { h } from 'preact'
import { z } from 'zod'
import { findingKey, type Reasons, warningsOf } from '#office/annual-report/life/explained.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import type { Answer } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import type { DeskPolicy } from '../policies.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource, ReportAtDesk } from '../source.ts'
import { reviewPath, submitPath } from './paths.ts'
import { refusedAnswer } from './refused.ts'
import { stepPage, yearParam } from './step-page.ts'
import { SubmitPage } from './submit-page.tsx'
import { versionSent } from './version-field.tsx'

/** Fields are numbered in the order their warnings stood; each names its warning, so that no reason slips to another. */
const body = z
  .object({
    version: versionSent,
    reason: z.string().max(2_000).optional(),
  })
  .catchall(z.string().max(2_000))

/** Handing a report to its readers. */
export function submitRoutes<P extends string>(app: WebApp<P | DeskPolicy>, source: DeskSource): void {
  const url = submitPath(':year')
  const shownAt = stepPage(source, 'submit')
  type Visit = Parameters<typeof shownAt>[0]

  const drawn = (
    visit: Visit,
    sent: { readonly reasons: Reasons; readonly reason?: string | undefined },
    mistakesOf: (atDesk: ReportAtDesk) => readonly Mistake[] = () => [],
    status: 200 | 422 = 200,
  ) =>
    shownAt(
      visit,
      ({ atDesk, standing, closedBecause }) =>
        h(SubmitPage, {
          ...{ setting: settingFor(source, visit), today: source.today(), atDesk, standing, closedBecause },
          ...{ reasons: sent.reasons, reason: sent.reason, mistakes: mistakesOf(atDesk) },
        }),
      status,
    )

  page(app, {
    method: 'GET',
    url,
    policy: 'annual-report.follow',
    params: yearParam,
    handler: (visit) => drawn(visit, { reasons: new Map() }),
  })
  page(app, {
    method: 'POST',
    url,
    policy: 'annual-report.follow',
    params: yearParam,
    body,
    handler: async (visit): Promise<Answer> => {
      const { version, reason, ...fields } = visit.body
      const reasons = reasonsIn(fields)
      const payload = { reasons, ...(reason === undefined ? {} : { reason }) }
      const command = { step: 'submit', payload, version } as const
      const taken = await source.annualReports.take(visit.viewer, visit.params.year, command)
      if (taken.ok) return { kind: 'see-other', to: reviewPath(visit.params.year) }
      const { refusal } = taken
      const mistakesOf = (given: readonly Mistake[]) => (atDesk: ReportAtDesk) =>
        refusal.reason === 'reasons-missing' ? unexplained(atDesk, reasons) : given
      return refusedAnswer(refusal, refusal.reason === 'reason-missing' ? 'reason' : 'submit', (given) =>
        drawn(visit, { reasons, reason }, mistakesOf(given), 422),
      )
    },
  })
}

function reasonsIn(fields: Readonly<Record<string, string>>): Reasons {
  const numbered = Object.entries(fields).flatMap(([name, key]) => {
    const at = /^warning-(\d+)$/u.exec(name)?.[1]
    return at === undefined ? [] : [[key, fields[`reasons-${at}`] ?? ''] as const]
  })
  return new Map(numbered)
}

function unexplained({ findings }: ReportAtDesk, reasons: Reasons): readonly Mistake[] {
  return warningsOf(findings).flatMap((finding, i) =>
    (reasons.get(findingKey(finding)) ?? '').trim() === ''
      ? [{ field: `reasons-${i}`, message: '请写明这处警告为什么无误，或者先改正。' }]
      : [],
  )
}
