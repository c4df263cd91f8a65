import { h } from 'preact'
import { z } from 'zod'
import { problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { pageQuery, pagesOf, sliceOf } from '#web/paging.ts'
import { isUnder as isUnderTab, openTabs } from '../applications/list/tabs.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { type CaseLine, endedLine, openLines } from './case-lines.ts'
import { LinesPage } from './lines-page.tsx'
import { type OfficeVisit, officeParams, officeVisited } from './office-visit.ts'
import { officePath } from './paths.ts'
import type { OfficePolicy, OfficesAtDesk } from './source.ts'

export const linesRoute = '/desk/offices/:authority/applications'

const perPage = 50
const tabIds = ['open', 'overdue', 'soon', 'ended'] as const
type LinesTab = (typeof tabIds)[number]

/** No search for words: a hit would tell what stands in a case. */
const query = pageQuery.extend({ tab: z.enum(tabIds).catch('open') })
type Query = z.infer<typeof query>

export function officeLinesRoute<P extends string>(
  app: WebApp<P | OfficePolicy>,
  source: OfficesAtDesk,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: linesRoute,
    policy: 'register.read',
    params: officeParams,
    query,
    handler: async (visit) => {
      const office = await officeVisited(source, visit.viewer, visit.params.authority)
      if (office === undefined) return problem('absent')
      const { page: at, tab } = visit.query
      const { lines, total, counts } = await linesIn(source, office, visit.query)
      const pages = pagesOf(total, perPage)
      if (at > pages) return problem('absent')
      const { authority } = office
      const hrefOf = (id: LinesTab) => `${officePath(authority.id)}?tab=${id}`
      const tabOf = (id: LinesTab) => ({ label: labels[id], href: hrefOf(id), count: counts[id] })
      const paging = { page: at, pages, total, href: (n: number) => `${hrefOf(tab)}&page=${n}` }
      const setting = settingFor(desk, visit)
      const tabs = tabIds.map(tabOf)
      return shown(h(LinesPage, { setting, authority, lines, tabs, current: tabOf(tab), paging }))
    },
  })
}

const labels: Readonly<Record<LinesTab, string>> = {
  open: openTabs.open.label,
  overdue: openTabs.overdue.label,
  soon: openTabs.soon.label,
  ended: '已办结',
}

interface SeenLines {
  readonly lines: readonly CaseLine[]
  readonly total: number
  readonly counts: Readonly<Record<LinesTab, number>>
}

async function linesIn(
  { cases }: OfficesAtDesk,
  { authority: { id }, work: { situation } }: OfficeVisit,
  { tab, page: at }: Query,
): Promise<SeenLines> {
  const { from, count } = sliceOf(at, perPage)
  const slice = tab === 'ended' ? { skip: from, limit: count } : { skip: 0, limit: 1 }
  const [open, ended] = await Promise.all([cases.open(id), cases.list(id, { open: false }, slice)])
  const all = openLines(open, situation)
  const under = (one: Exclude<LinesTab, 'ended'>) => all.filter(({ listed }) => isUnderTab(one, listed))
  const counts = {
    open: all.length,
    overdue: under('overdue').length,
    soon: under('soon').length,
    ended: ended.total,
  }
  if (tab === 'ended') return { lines: ended.items.map(endedLine), total: ended.total, counts }
  const found = under(tab)
  return { lines: found.slice(from, from + count).map(({ line }) => line), total: found.length, counts }
}
