import { h } from 'preact'
import { z } from 'zod'
import { bearsCode } from '#office/applications/letters/bears-code.ts'
import type { CaseRecord } from '#office/applications/room/case-room.ts'
import type { FrozenLetter } from '#office/applications/room/letter-room.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { type Answer, problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { mistakesOf } from '../applications/steps/refused.ts'
import { mayRead } from '../applications/work.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { longestReason } from './call-for-panel.tsx'
import { lineOf } from './case-lines.ts'
import { CalledCasePage } from './case-page.tsx'
import { LinePage } from './line-page.tsx'
import { linesRoute } from './lines-route.ts'
import { type OfficeVisit, officeParams, officeVisited } from './office-visit.ts'
import { officeCasePath, officePath, officesPath } from './paths.ts'
import type { OfficePolicy, OfficesAtDesk } from './source.ts'

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
      if (!mayRead(found.work, found.record.file)) return lineShown(desk, visit, found)
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
        return lineShown(desk, visit, found, { mistakes: [{ field: 'reason', message: '请写明调阅理由。' }] })
      const taken = await source.cases.take(
        work.authority,
        visit.params.number,
        calling(found, reason),
        work.actor,
      )
      if (taken === undefined) return problem('absent')
      if (!taken.ok) return lineShown(desk, visit, found, { reason, mistakes: refusedWords(taken.refusal) })
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

interface Back {
  readonly reason?: string
  readonly mistakes?: readonly Mistake[]
}

function lineShown(
  desk: DeskSource,
  visit: Visited,
  found: OfficeCase,
  { reason = '', mistakes = [] }: Back = {},
): Answer {
  const { authority, work, record } = found
  const line = lineOf(record.file, work.situation)
  const [at, list] = [officeCasePath(authority.id, line.number), officePath(authority.id)]
  const crumbs = [...crumbsTo(found), { label: line.number }]
  const setting = settingFor(desk, visit)
  return {
    kind: 'page',
    status: mistakes.length > 0 ? 422 : 200,
    page: h(LinePage, { setting, crumbs, line, at, list, reason, mistakes }),
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
