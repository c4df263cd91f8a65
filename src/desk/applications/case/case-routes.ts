import { h } from 'preact'
import { z } from 'zod'
import type { CaseRecord } from '#office/applications/room/case-room.ts'
import { bringingRefused } from '#office/applications/room/may-bring.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { type Answer, problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { settingFor } from '../../setting.ts'
import type { DeskSource } from '../../source.ts'
import type { ApplicationPolicy, ApplicationsAtDesk } from '../source.ts'
import { caseAt, mayReadAll, type Work, workOf } from '../work.ts'
import { CasePage, type CaseView } from './case-page.tsx'
import { DaysPage } from './days-page.tsx'
import { ReceiptPage } from './receipt-page.tsx'

export const numberParam = z.object({ number: z.string().min(1) })

type Visited = Parameters<typeof settingFor>[1]

/** A case to look at: whole, day by day, and the slip its applicant gets. */
export function caseRoutes<P extends string>(
  app: WebApp<P | ApplicationPolicy>,
  source: ApplicationsAtDesk,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: '/desk/applications/:number',
    policy: 'applications.read',
    params: numberParam,
    query: z.object({ done: z.string().catch('') }),
    handler: async (visit) => {
      const work = await workOf(source, visit.viewer)
      const record = await caseAt(source, work, visit.params.number)
      if (record === undefined) return problem('absent')
      return caseShown(source, desk, visit, work, { record, done: visit.query.done })
    },
  })
  page(app, {
    method: 'GET',
    url: '/desk/applications/:number/days',
    policy: 'applications.read',
    params: numberParam,
    handler: async (visit) => {
      const work = await workOf(source, visit.viewer)
      const record = await caseAt(source, work, visit.params.number)
      if (record === undefined) return problem('absent')
      const setting = settingFor(desk, visit)
      return shown(h(DaysPage, { setting, file: record.file, situation: work.situation }))
    },
  })
  page(app, {
    method: 'GET',
    url: '/desk/applications/:number/receipt',
    policy: 'applications.read',
    params: numberParam,
    query: z.object({ fresh: z.string().exactOptional() }),
    handler: async (visit) => {
      const work = await workOf(source, visit.viewer)
      const record = await caseAt(source, work, visit.params.number)
      if (record === undefined) return problem('absent')
      const slips = [{ file: record.file, code: codeOf(source, work, record) }]
      const setting = settingFor(desk, visit)
      const fresh = visit.query.fresh !== undefined
      return shown(h(ReceiptPage, { setting, situation: work.situation, slips, fresh }))
    },
  })
}

export function codeOf({ cases }: ApplicationsAtDesk, { authority }: Work, record: CaseRecord): string {
  return cases.codeFor(authority, record, { kind: 'applicant' })
}

interface Shown {
  readonly record: CaseRecord
  readonly done?: string
  readonly purpose?: string
  readonly mistakes?: readonly Mistake[]
}

/** The whole page of a case, also when its form for files comes back with mistakes. */
export async function caseShown(
  source: ApplicationsAtDesk,
  desk: DeskSource,
  visit: Visited,
  work: Work,
  { record, done = '', purpose = 'other', mistakes = [] }: Shown,
): Promise<Answer> {
  const view = await viewOf(source, work, record)
  return {
    kind: 'page',
    status: mistakes.length > 0 ? 422 : 200,
    page: h(CasePage, { setting: settingFor(desk, visit), work, view, done, purpose, mistakes }),
  }
}

async function viewOf(
  { cases, letters }: ApplicationsAtDesk,
  work: Work,
  record: CaseRecord,
): Promise<CaseView> {
  const { authority, actor } = work
  const { file } = record
  const { number, applicant, contact, contents } = file.dossier
  const fresh = {
    number,
    applicant,
    identity: contact?.identity ?? '',
    about: contents.join('；'),
    receivedOn: 'receivedOn' in file ? file.receivedOn : file.arrivedOn,
  }
  const [frozen, preview, similar] = await Promise.all([
    letters.frozen(authority, record),
    letters.reply(authority, record),
    // Whoever meets only what is to be reviewed learns nothing of other cases here.
    mayReadAll(work) ? cases.similar(authority, fresh) : undefined,
  ])
  return {
    record,
    letters: frozen,
    preview,
    similar: similar ?? null,
    mayAdd: bringingRefused(file, ['other'], actor) === undefined,
  }
}
