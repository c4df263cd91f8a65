import { h } from 'preact'
import { z } from 'zod'
import { addDays, parsePlainDate } from '#law/calendar/plain-date.ts'
import { permissionFacts } from '#office/annual-report/life/decide.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { judge } from '#office/authorities/permissions/registry.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { type Answer, problem } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { reportYear } from '#web/report-file.ts'
import { refusedAnswer } from '../../annual-report/refused.ts'
import { versionSent } from '../../annual-report/version-field.tsx'
import { settingFor } from '../../setting.ts'
import type { DeskSource } from '../../source.ts'
import { officeParams, officeVisited } from '../office-visit.ts'
import { officeReportPath } from '../paths.ts'
import type { OfficePolicy, OfficesAtDesk } from '../source.ts'
import type { DemandSent } from './demand-form.tsx'
import { seenReport } from './line.ts'
import { lookingAs } from './overview-routes.ts'
import { reasonId } from './reason-id.ts'
import { OfficeReportPage, type OfficeReportView } from './report-page.tsx'

const url = '/desk/offices/:authority/reports/:year'
const params = officeParams.extend({ year: reportYear })
type Visited = Parameters<typeof settingFor>[1] & { readonly params: z.infer<typeof params> }

/** Days given for an answer where nobody chose another day. */
const usualDays = 10
const longest = 2000
const words = z.string().trim().max(longest).catch('')
/** One box ticked is sent as a word, several as a list. */
const ticked = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([])
const demandBody = z.object({ version: versionSent, because: words, until: words, reasons: ticked })
const closingBody = z.object({ version: versionSent, closing: words })

/** The report of one authority, and what its supervising authority asks about it. */
export function officeReportRoutes<P extends string>(
  app: WebApp<P | OfficePolicy>,
  source: OfficesAtDesk,
  desk: DeskSource,
): void {
  const { reports } = source
  page(app, {
    method: 'GET',
    url,
    policy: 'annual-report.follow-progress',
    params,
    query: z.object({ done: z.enum(['demand', 'close']).or(z.literal('')).catch('') }),
    handler: (visit) => reportShown(source, desk, visit, { done: visit.query.done }),
  })
  page(app, {
    method: 'POST',
    url: `${url}/demand`,
    policy: 'annual-report.demand-correction',
    params,
    body: demandBody,
    handler: async (visit): Promise<Answer> => {
      const { viewer, params: at, body } = visit
      const office = await officeVisited(source, viewer, at.authority)
      if (office === undefined) return problem('absent')
      const { version, ...sent } = body
      const again = (mistakes: readonly Mistake[]) => reportShown(source, desk, visit, { sent, mistakes })
      const until = parsePlainDate(sent.until)
      if (until === undefined) return again([{ field: 'until', message: '请填写答复期限。' }])
      const { findings } = await reports.report(at.authority, at.year)
      const reasons = findings
        .filter((finding) => sent.reasons.includes(reasonId(finding)))
        .map(({ rule, severity, message }) => ({ rule, severity, message }))
      const payload = { because: sent.because, until, reasons }
      const taken = await reports.take(viewer, at.authority, at.year, {
        ...{ step: 'demand-correction', payload, version },
      })
      if (taken.ok)
        return { kind: 'see-other', to: `${officeReportPath(at.authority, at.year)}?done=demand#demand` }
      const field = taken.refusal.reason === 'until-impossible' ? 'until' : 'because'
      return refusedAnswer(taken.refusal, field, again)
    },
  })
  page(app, {
    method: 'POST',
    url: `${url}/close-demand`,
    policy: 'annual-report.demand-correction',
    params,
    body: closingBody,
    handler: async (visit): Promise<Answer> => {
      const { viewer, params: at, body } = visit
      const office = await officeVisited(source, viewer, at.authority)
      if (office === undefined) return problem('absent')
      const { version, closing } = body
      const command = { step: 'close-demand', payload: { because: closing }, version } as const
      const taken = await reports.take(viewer, at.authority, at.year, command)
      if (taken.ok)
        return { kind: 'see-other', to: `${officeReportPath(at.authority, at.year)}?done=close#demand` }
      return refusedAnswer(taken.refusal, 'closing', (mistakes) =>
        reportShown(source, desk, visit, { closing, mistakes }),
      )
    },
  })
}

interface Back {
  readonly sent?: DemandSent
  readonly closing?: string
  readonly mistakes?: readonly Mistake[]
  readonly done?: OfficeReportView['done']
}

async function reportShown(
  source: OfficesAtDesk,
  desk: DeskSource,
  visit: Visited,
  { sent, closing = '', mistakes = [], done = '' }: Back,
): Promise<Answer> {
  const { authority: id, year } = visit.params
  const office = await officeVisited(source, visit.viewer, id)
  if (office === undefined) return problem('absent')
  const looking = await lookingAs(source, visit.viewer)
  const { line, readable } = await seenReport(source, looking, office.authority, year)
  const { life, version } = await source.reports.report(id, year)
  const facts = permissionFacts(life, looking.person)
  const worst = (readable?.findings ?? []).filter(({ severity }) => severity === 'error')
  const usual = { because: '', until: addDays(looking.today, usualDays), reasons: worst.map(reasonId) }
  const by = line.demand?.by ?? null
  const view: OfficeReportView = {
    ...{ setting: settingFor(desk, visit), year, today: looking.today, line, report: readable, version },
    ...{ sent: sent ?? usual, closing, mistakes, done },
    by: by === null ? '' : office.work.nameOf(personIdSchema.parse(by)),
    mayDemand: judge('annual-report.demand-correction', office.work.asking, facts) === 'allowed',
  }
  return { kind: 'page', status: mistakes.length > 0 ? 422 : 200, page: h(OfficeReportPage, { view }) }
}
