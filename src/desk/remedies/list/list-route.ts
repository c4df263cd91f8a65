import { h } from 'preact'
import { z } from 'zod'
import { type Block, blockWords } from '#office/remedies/matter/intake.ts'
import { shownAsOf } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { pageQuery, pagesOf, sliceOf } from '#web/paging.ts'
import { newestReport } from '../../newest-report.ts'
import { deskSections } from '../../sections/desk-sections.ts'
import { sectionFigures } from '../../sections/section-figures.ts'
import { settingFor } from '../../setting.ts'
import type { DeskSource } from '../../source.ts'
import { remediesPath } from '../paths.ts'
import type { RemediesAtDesk, RemedyPolicy } from '../source.ts'
import { mayRegister, type Work, workOf } from '../work.ts'
import { linesOf } from './lines.ts'
import { RemediesPage } from './list-page.tsx'
import { type RemedyTab, remedyTabNames, remedyTabs, tabHref, tabsWith } from './tabs.ts'

const perPage = 50

/** Matters not closed are sorted by their day, which no index knows; an office has far fewer than this. */
const mostOpen = 1_000

const query = pageQuery.extend({
  q: z.string().trim().max(50).catch(''),
  block: z
    .enum(Object.keys(blockWords) as [Block, ...Block[]])
    .or(z.literal(''))
    .catch(''),
  tab: z.enum(remedyTabNames as [RemedyTab, ...RemedyTab[]]).catch('open'),
})
type Query = z.infer<typeof query>

export function remedyListRoute<P extends string>(
  app: WebApp<P | RemedyPolicy>,
  source: RemediesAtDesk,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: remediesPath,
    policy: 'remedies.read',
    query,
    handler: async (visit) => {
      const { q: words, block, tab } = visit.query
      const work = await workOf(source, visit.viewer)
      const [stages, { lines, total, at }, newest] = await Promise.all([
        source.remedies.stages(work.authority),
        linesIn(source, work, visit.query),
        newestReport(desk, work.authority),
      ])
      const section = deskSections.find(({ id }) => id === 'remedies')
      const view = {
        lines,
        tabs: tabsWith(stages),
        tab,
        words,
        block,
        mayRegister: mayRegister(work),
        figures: newest && section ? sectionFigures(section, newest.report) : [],
        year: newest?.report.year ?? null,
        paging: { page: at, pages: pagesOf(total, perPage), total, href: hrefOf(visit.query) },
      }
      return shownAsOf(h(RemediesPage, { setting: settingFor(desk, visit), view }))
    },
  })
}

async function linesIn(source: RemediesAtDesk, work: Work, { q: words, block, tab, page: at }: Query) {
  const wanted = { words, stages: remedyTabs[tab].stages, ...(block === '' ? {} : { block }) }
  const { from, count } = sliceOf(at, perPage)
  if (tab === 'closed') {
    const { items, total } = await source.remedies.list(work.authority, wanted, { skip: from, limit: count })
    return { lines: items.map((item) => ({ ...item, due: null })), total, at }
  }
  const { items, total } = await source.remedies.list(work.authority, wanted, { skip: 0, limit: mostOpen })
  return { lines: linesOf(items, work.situation).slice(from, from + count), total, at }
}

function hrefOf({ q, block, tab }: Query) {
  return (n: number) => {
    const more = new URLSearchParams({ ...(q && { q }), ...(block && { block }), page: String(n) })
    return `${tabHref(tab)}${tab === 'open' ? '?' : '&'}${more}`
  }
}
