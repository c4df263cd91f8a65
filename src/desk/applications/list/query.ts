import { z } from 'zod'
import { type PlainDate, parsePlainDate } from '#law/calendar/plain-date.ts'
import { type Case, type Stage, stageWords } from '#office/applications/case/case.ts'
import { pageQuery } from '#web/paging.ts'
import { listPath } from '../paths.ts'
import { type TabId, tabIds } from './tabs.ts'

const isStage = (said: string): said is Stage => Object.hasOwn(stageWords, said)

const dayOrNone = z.preprocess(
  (said) => said ?? '',
  z.string().transform((said) => parsePlainDate(said)),
)
const stageOrNone = z.preprocess(
  (said) => said ?? '',
  z.string().transform((said) => (isStage(said) ? said : undefined)),
)

/** What the list shows, all of it in the address: it can be sent to a colleague or kept as a bookmark. */
export const listQuery = pageQuery.extend({
  tab: z.enum(tabIds).catch('mine'),
  q: z.string().trim().max(100).catch(''),
  stage: stageOrNone,
  from: dayOrNone,
  to: dayOrNone,
})
export type ListQuery = z.infer<typeof listQuery>

type Change = { readonly [K in keyof ListQuery]?: ListQuery[K] | undefined }

/** The same list with something else changed; its first page unless one is named. */
export function listHref(query: ListQuery, change: Change = {}, path = listPath): string {
  const { tab = query.tab, q, stage, from, to, page = 1 } = { ...query, page: 1, ...change }
  const said = new URLSearchParams({ tab })
  for (const [name, value] of Object.entries({ q, stage, from, to })) if (value) said.set(name, value)
  if (page > 1) said.set('page', String(page))
  return `${path}?${said}`
}

/** Whether a case has the words, the stage and the day of receipt that were asked for. */
export function matches(file: Case, { q, stage, from, to }: ListQuery): boolean {
  if (stage !== undefined && file.stage !== stage) return false
  const since: PlainDate = 'receivedOn' in file ? file.receivedOn : file.arrivedOn
  if ((from !== undefined && since < from) || (to !== undefined && since > to)) return false
  const { number, applicant, contents } = file.dossier
  const text = plain([number, applicant, ...contents].join(' '))
  return plain(q)
    .split(/\s+/u)
    .every((word) => text.includes(word))
}

/** Full width and half, great letters and small, alike. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** Whether anything beside the tab narrows the list. */
export function isNarrowed({ q, stage, from, to }: ListQuery): boolean {
  return q !== '' || stage !== undefined || from !== undefined || to !== undefined
}

/** Stages that can be asked for under a tab. */
export function stagesUnder(tab: TabId): readonly Stage[] {
  if (tab === 'confirm') return ['closed', 'archived']
  return tab === 'ended'
    ? ['closed', 'archived', 'never-received', 'record-correction']
    : ['arrived', 'open', 'in-review', 'to-sign', 'to-serve']
}
