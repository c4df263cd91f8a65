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
import { casePath, listPath } from '../paths.ts'
import type { ApplicationPolicy, ApplicationsAtDesk } from '../source.ts'
import { caseAt, mayReadAll, type Work, workOf } from '../work.ts'
import { CasePage, type CaseView } from './case-page.tsx'
import { DaysPage } from './days-page.tsx'
import { ReceiptPage } from './receipt-page.tsx'
import { againstOf } from './remedies-panel.tsx'

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
      const { number } = record.file.dossier
      const crumbs = [
        { label: '依申请公开', href: listPath },
        { label: number, href: casePath(number) },
      ]
      const { file } = record
      const { authority } = setting
      const { situation } = work
      return shown(h(DaysPage, { setting, entry: listPath, crumbs, authority, file, situation }))
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

async function viewOf(source: ApplicationsAtDesk, work: Work, record: CaseRecord): Promise<CaseView> {
  const { cases, letters } = source
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
  const [frozen, preview, against, similar] = await Promise.all([
    letters.frozen(authority, record),
    letters.reply(authority, record),
    againstOf(source, work, number),
    // Whoever meets only what is to be reviewed learns nothing of other cases here.
    mayReadAll(work) ? cases.similar(authority, fresh) : undefined,
  ])
  return {
    record,
    letters: frozen,
    preview,
    against,
    similar: similar ?? null,
    mayAdd: bringingRefused(file, ['other'], actor) === undefined,
  }
}
