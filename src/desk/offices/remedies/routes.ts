import { h } from 'preact'
import { z } from 'zod'
import { problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { pageQuery, pagesOf, sliceOf } from '#web/paging.ts'
import { type RemedyTab, remedyTabNames, remedyTabs } from '../../remedies/list/tabs.ts'
import { settingFor } from '../../setting.ts'
import type { DeskSource } from '../../source.ts'
import { officeParams, officeVisited } from '../office-visit.ts'
import { officeRemediesPath } from '../paths.ts'
import type { OfficePolicy, OfficesAtDesk } from '../source.ts'
import { officeRemedyLines } from './lines.ts'
import { OfficeRemediesPage } from './lines-page.tsx'
import { officeMatterRoutes } from './matter-routes.ts'

const perPage = 50
/** Matters not closed are sorted by their day, which no index knows; an office has far fewer than this. */
const mostOpen = 1_000
const query = pageQuery.extend({ tab: z.enum(remedyTabNames as [RemedyTab, ...RemedyTab[]]).catch('open') })

/** The reconsiderations and lawsuits of an authority: counts and lines, and each once it was called for. */
export function officeRemedyRoutes<P extends string>(
  app: WebApp<P | OfficePolicy>,
  source: OfficesAtDesk,
  desk: DeskSource,
): void {
  const { remedies } = source
  page(app, {
    method: 'GET',
    url: '/desk/offices/:authority/remedies',
    policy: 'register.read',
    params: officeParams,
    query,
    handler: async (visit) => {
      const { tab, page: at } = visit.query
      const office = await officeVisited(source, visit.viewer, visit.params.authority)
      if (office === undefined) return problem('absent')
      const { authority } = office
      const { from, count } = sliceOf(at, perPage)
      const slice = tab === 'closed' ? { skip: from, limit: count } : { skip: 0, limit: mostOpen }
      const [stages, situation, { items, total }] = await Promise.all([
        remedies.stages(authority.id),
        remedies.situation(authority.id),
        remedies.list(authority.id, { stages: remedyTabs[tab].stages }, slice),
      ])
      const pages = pagesOf(total, perPage)
      if (at > pages) return problem('absent')
      const all = officeRemedyLines(items, situation)
      const tabOf = (one: RemedyTab) => ({
        label: remedyTabs[one].label,
        href: `${officeRemediesPath(authority.id)}?tab=${one}`,
        count: remedyTabs[one].stages.reduce((sum, stage) => sum + (stages.get(stage) ?? 0), 0),
      })
      const current = tabOf(tab)
      return shown(
        h(OfficeRemediesPage, {
          ...{ setting: settingFor(desk, visit), authority, tabs: remedyTabNames.map(tabOf), current },
          lines: tab === 'closed' ? all : all.slice(from, from + count),
          paging: { page: at, pages, total, href: (n: number) => `${current.href}&page=${n}` },
        }),
      )
    },
  })
  officeMatterRoutes(app, source, desk)
}
