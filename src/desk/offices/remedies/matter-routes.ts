import { h } from 'preact'
import { z } from 'zod'
import { fileIdSchema } from '#office/files/stored-file.ts'
import { blockWords } from '#office/remedies/matter/intake.ts'
import { stageWords } from '#office/remedies/matter/remedy.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { sentFile } from '../../files/sent-file.ts'
import { stageLook } from '../../remedies/stage-look.ts'
import { mistakesOf } from '../../remedies/steps/refused.ts'
import { mayRead, type WorkOn, workAt } from '../../remedies/work.ts'
import { settingFor } from '../../setting.ts'
import type { DeskSource } from '../../source.ts'
import { longestReason } from '../call-for-panel.tsx'
import { type OfficeVisit, officeParams, officeVisited } from '../office-visit.ts'
import { officeRemediesPath, officeRemedyPath, officesPath } from '../paths.ts'
import type { OfficePolicy, OfficesAtDesk } from '../source.ts'
import { uncalledShown } from '../uncalled.ts'
import type { Uncalled } from '../uncalled-page.tsx'
import { RemedyDue } from './due-cell.tsx'
import { lineOfRecord } from './lines.ts'
import { CalledRemedyPage } from './matter-page.tsx'

const url = '/desk/offices/:authority/remedies/:number'
const params = officeParams.extend({ number: z.string().min(1).max(200) })
type Visited = Parameters<typeof settingFor>[1] & { readonly params: z.infer<typeof params> }

interface Found extends Pick<OfficeVisit, 'authority'> {
  readonly work: WorkOn
}

/** The matter an address names; undefined alike where there is none and where its authority is not under the viewer's. */
async function officeRemedy(
  source: OfficesAtDesk,
  { viewer, params: { authority: id, number } }: Pick<Visited, 'viewer' | 'params'>,
): Promise<Found | undefined> {
  const office = await officeVisited(source, viewer, id)
  const record = office && (await source.remedies.find(id, number))
  if (office === undefined || record === undefined) return undefined
  const work = await workAt(source, viewer, id)
  const situation = await source.remedies.situation(id, record)
  return { authority: office.authority, work: { ...work, record, situation } }
}

/** One remedy: its line until it was called for, then all of it. */
export function officeMatterRoutes<P extends string>(
  app: WebApp<P | OfficePolicy>,
  source: OfficesAtDesk,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url,
    policy: 'register.read',
    params,
    query: z.object({ done: z.string().catch('') }),
    handler: async (visit) => {
      const found = await officeRemedy(source, visit)
      if (found === undefined) return problem('absent')
      if (!mayRead(found.work)) return uncalledShown(desk, visit, uncalled(found))
      const setting = settingFor(desk, visit)
      const done = visit.query.done === 'call-for'
      return shown(h(CalledRemedyPage, { setting, crumbs: crumbsOf(found), work: found.work, done }))
    },
  })
  page(app, {
    method: 'POST',
    url: `${url}/call-for`,
    policy: 'remedies.call-for',
    params,
    body: z.object({ reason: z.string().trim().max(longestReason).catch('') }),
    handler: async (visit) => {
      const found = await officeRemedy(source, visit)
      if (found === undefined) return problem('absent')
      const { reason } = visit.body
      const mistakes = await calledFor(source, found, reason)
      if (mistakes.length > 0) return uncalledShown(desk, visit, uncalled(found), { reason, mistakes })
      const to = officeRemedyPath(found.authority.id, visit.params.number)
      return { kind: 'see-other', to: `${to}?done=call-for` }
    },
  })
  page(app, {
    method: 'GET',
    url: `${url}/files/:file`,
    policy: 'remedies.read',
    params: params.extend({ file: fileIdSchema }),
    handler: async (visit) => {
      const found = await officeRemedy(source, visit)
      // Judged once more: what the route's permission saw may have changed since.
      if (found === undefined || !mayRead(found.work)) return problem('absent')
      const file = found.work.record.files.find(({ id }) => id === visit.params.file)
      return file === undefined ? problem('absent') : sentFile(source.files, found.authority.id, file)
    },
  })
}

/** Nothing that was seen decides whether a matter is called for, so it is taken on the matter as it stands. */
async function calledFor(
  { remedies }: OfficesAtDesk,
  { authority, work: { record, situation, asking } }: Found,
  reason: string,
): Promise<readonly Mistake[]> {
  if (reason === '') return [{ field: 'reason', message: '请写明调阅理由。' }]
  const payload = { on: situation.day, reason }
  const command = { step: 'call-for', payload, version: record.acts.length } as const
  const taken = await remedies.take(authority.id, record.file.dossier.number, command, asking)
  if (taken === undefined || taken.ok) return []
  // What happened meanwhile is not told before the matter is called for.
  if (taken.refusal.reason === 'changed-meanwhile')
    return [{ field: 'reason', message: '承办机关正在办理这件案件，这次没有调阅；请再点一次。' }]
  return mistakesOf(taken.refusal).map(({ message }) => ({ field: 'reason', message }))
}

function crumbsOf({ authority: { id, name }, work: { record } }: Found) {
  return [
    { label: '监督检查', href: officesPath },
    { label: name, href: officeRemediesPath(id) },
    { label: record.file.dossier.number },
  ]
}

function uncalled(found: Found): Uncalled {
  const { authority, work } = found
  const { number, stage, block, since, due } = lineOfRecord(work.record, work.situation)
  return {
    crumbs: crumbsOf(found),
    title: number,
    stage: { state: stageLook[stage], word: stageWords[stage] },
    facts: [
      { term: '编号', value: number },
      { term: '类型', value: blockWords[block] },
      { term: '收到', value: since },
      { term: '下一期限', value: h(RemedyDue, { due }) },
    ],
    at: officeRemedyPath(authority.id, number),
    list: officeRemediesPath(authority.id),
    what: '这件案件',
  }
}
