import { h } from 'preact'
import { z } from 'zod'
import { problem, shownAsOf } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { pagesOf, sliceOf } from '#web/paging.ts'
import type { Viewer } from '#web/viewer.ts'
import { settingFor } from '../../setting.ts'
import type { DeskSource } from '../../source.ts'
import { casesIn, movedFor } from '../moved/moved-dates.ts'
import { exportPath, listPath } from '../paths.ts'
import type { ApplicationPolicy, ApplicationsAtDesk } from '../source.ts'
import { workOf } from '../work.ts'
import { toldOf, wrongOf } from './batch-words.ts'
import { type ListMay, ListPage } from './list-page.tsx'
import { listHref, listQuery } from './query.ts'
import { seenList } from './seen.ts'
import { sheetOf } from './sheet.ts'

const perPage = 50

/** What one workbook takes along; longer lists are narrowed down first. */
const mostExported = 20_000

export function listRoutes<P extends string>(
  app: WebApp<P | ApplicationPolicy>,
  source: ApplicationsAtDesk,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: listPath,
    policy: 'applications.read',
    query: listQuery.extend({ done: z.string().catch(''), wrong: z.string().catch('') }),
    handler: async (visit) => {
      const { done, wrong, ...query } = visit.query
      const work = await workOf(source, visit.viewer)
      const seen = await seenList(source, work, query, sliceOf(query.page, perPage))
      const pages = pagesOf(seen.total, perPage)
      if (query.page > pages) return problem('absent')
      return shownAsOf(
        h(ListPage, {
          setting: settingFor(desk, visit),
          work,
          query,
          seen,
          may: await mayOf(app, visit.viewer),
          told: toldOf(done),
          wrong: wrongOf(wrong),
          moved: casesIn(await movedFor(source, work)),
          paging: { page: query.page, pages, total: seen.total, href: (at) => listHref(query, { page: at }) },
        }),
      )
    },
  })
  page(app, {
    method: 'GET',
    url: exportPath,
    policy: 'register.export',
    query: listQuery,
    handler: async ({ viewer, query }) => {
      const work = await workOf(source, viewer)
      const { rows } = await seenList(source, work, query, { from: 0, count: mostExported })
      const sheet = sheetOf(query.tab, rows)
      return {
        kind: 'file',
        file: {
          bytes: await source.workbook(sheet),
          mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          name: `${sheet.title} ${work.situation.day}.xlsx`,
        },
      }
    },
  })
}

/** What the list offers: an offer that would be refused is worse than none. */
async function mayOf<P extends string>(app: WebApp<P | ApplicationPolicy>, viewer: Viewer): Promise<ListMay> {
  const may = async (policy: ApplicationPolicy) =>
    (await app.config.policies[policy](viewer, {})) === 'allowed'
  const [register, assign, exported] = await Promise.all([
    may('applications.register'),
    may('applications.assign'),
    may('register.export'),
  ])
  return { register, assign, export: exported }
}
