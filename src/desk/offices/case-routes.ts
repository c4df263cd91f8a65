import { h } from 'preact'
import { z } from 'zod'
import { stageWords } from '#office/applications/case/case.ts'
import { bearsCode } from '#office/applications/letters/bears-code.ts'
import type { CaseRecord } from '#office/applications/room/case-room.ts'
import type { FrozenLetter } from '#office/applications/room/letter-room.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { type Answer, problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { DueCell } from '../applications/list/due-cell.tsx'
import { stageLook } from '../applications/stage-look.ts'
import { mistakesOf } from '../applications/steps/refused.ts'
import { mayRead } from '../applications/work.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { longestReason } from './call-for-panel.tsx'
import { lineOf } from './case-lines.ts'
import { CalledCasePage } from './case-page.tsx'
import { linesRoute } from './lines-route.ts'
import { type OfficeVisit, officeParams, officeVisited } from './office-visit.ts'
import { officeCasePath, officePath, officesPath } from './paths.ts'
import type { OfficePolicy, OfficesAtDesk } from './source.ts'
import { uncalledShown } from './uncalled.ts'
import type { Uncalled } from './uncalled-page.tsx'

export const officeCaseRoute = `${linesRoute}/:number`
export const officeCaseParams = officeParams.extend({ number: z.string().min(1).max(200) })

type Visited = Parameters<typeof settingFor>[1] & { readonly params: z.infer<typeof officeCaseParams> }

export interface OfficeCase extends OfficeVisit {
  readonly record: CaseRecord
}

/** The case an address names; undefined alike where there is none and where its authority is not under the viewer's. */
export async function officeCase(
  source: OfficesAtDesk,
  { viewer, params }: Pick<Visited, 'viewer' | 'params'>,
): Promise<OfficeCase | undefined> {
  const office = await officeVisited(source, viewer, params.authority)
  const record = office && (await source.cases.find(params.authority, params.number))
  return office && record && { ...office, record }
}

const body = z.object({ reason: z.string().trim().max(longestReason).catch('') })

/** One case: its line until it was called for, then all of it. */
export function officeCaseRoutes<P extends string>(
  app: WebApp<P | OfficePolicy>,
  source: OfficesAtDesk,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: officeCaseRoute,
    policy: 'register.read',
    params: officeCaseParams,
    query: z.object({ done: z.string().catch('') }),
    handler: async (visit) => {
      const found = await officeCase(source, visit)
      if (found === undefined) return problem('absent')
      if (!mayRead(found.work, found.record.file)) return uncalledShown(desk, visit, uncalled(found))
      return caseShown(source, desk, visit, found, visit.query.done === 'call-for')
    },
  })
  page(app, {
    method: 'POST',
    url: `${officeCaseRoute}/call-for`,
    policy: 'applications.call-for',
    params: officeCaseParams,
    body,
    handler: async (visit) => {
      const found = await officeCase(source, visit)
      if (found === undefined) return problem('absent')
      const { work, record } = found
      const { reason } = visit.body
      if (reason === '')
        return uncalledShown(desk, visit, uncalled(found), {
          mistakes: [{ field: 'reason', message: '请写明调阅理由。' }],
        })
      const taken = await source.cases.take(
        work.authority,
        visit.params.number,
        calling(found, reason),
        work.actor,
      )
      if (taken === undefined) return problem('absent')
      if (!taken.ok)
        return uncalledShown(desk, visit, uncalled(found), { reason, mistakes: refusedWords(taken.refusal) })
      return {
        kind: 'see-other',
        to: `${officeCasePath(work.authority, record.file.dossier.number)}?done=call-for`,
      }
    },
  })
}

/** Nothing that was seen decides whether a case is called for, so it is taken on the case as it stands. */
function calling({ work, record }: OfficeCase, reason: string) {
  const payload = { on: work.situation.day, reason }
  return { step: 'call-for', payload, version: record.acts.length, files: [] } as const
}

/** What happened meanwhile is not told before the case is called for. */
function refusedWords(refusal: Parameters<typeof mistakesOf>[0]): readonly Mistake[] {
  if (refusal.reason === 'changed-meanwhile')
    return [{ field: 'reason', message: '承办机关正在办理这件申请，这次没有调阅；请再点一次。' }]
  return mistakesOf(refusal).map(({ message }) => ({ field: 'reason', message }))
}

/** Letters that print a 查询码 stay with the office: with it one could act as the applicant or as a party asked. */
export async function lettersToRead(
  letters: OfficesAtDesk['letters'],
  { work, record }: OfficeCase,
): Promise<readonly FrozenLetter[]> {
  const frozen = await letters.frozen(work.authority, record)
  return frozen.filter((letter) => !bearsCode(letter))
}

export function crumbsTo({ authority: { id, name } }: OfficeVisit) {
  return [
    { label: '监督检查', href: officesPath },
    { label: name, href: officePath(id) },
  ]
}

function uncalled(found: OfficeCase): Uncalled {
  const { authority, work, record } = found
  const line = lineOf(record.file, work.situation)
  return {
    crumbs: [...crumbsTo(found), { label: line.number }],
    title: `申请 ${line.number}`,
    stage: { state: stageLook[line.stage], word: stageWords[line.stage] },
    facts: [
      { term: '编号', value: line.number },
      { term: '收到', value: line.since },
      { term: '到期日', value: h(DueCell, line) },
    ],
    at: officeCasePath(authority.id, line.number),
    list: officePath(authority.id),
    what: '这件申请',
  }
}

async function caseShown(
  { letters }: OfficesAtDesk,
  desk: DeskSource,
  visit: Visited,
  found: OfficeCase,
  done: boolean,
): Promise<Answer> {
  const { work, record } = found
  const [frozen, preview] = await Promise.all([
    lettersToRead(letters, found),
    letters.reply(work.authority, record),
  ])
  const crumbs = [...crumbsTo(found), { label: record.file.dossier.number }]
  const setting = settingFor(desk, visit)
  return shown(h(CalledCasePage, { setting, crumbs, work, record, letters: frozen, preview, done }))
}
