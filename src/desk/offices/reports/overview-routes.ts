import { h } from 'preact'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { pagesOf, sliceOf } from '#web/paging.ts'
import type { Viewer } from '#web/viewer.ts'
import { settingFor } from '../../setting.ts'
import type { DeskSource } from '../../source.ts'
import { officeReportsFilePath, officeReportsPath } from '../paths.ts'
import type { OfficePolicy, OfficesAtDesk } from '../source.ts'
import { type Looking, reportYear } from '../summary.ts'
import { authoritiesUnder } from '../under.ts'
import { seenReport } from './line.ts'
import { ReportsOverviewPage } from './overview-page.tsx'
import { overviewSheet } from './overview-sheet.ts'
import { chosen, overviewHref, overviewQuery } from './query.ts'

const perPage = 50
/** Years offered to choose from. */
const yearsBack = 6

/** The reports of all authorities under one, as a page and as a workbook. */
export function reportsOverviewRoutes<P extends string>(
  app: WebApp<P | OfficePolicy>,
  source: OfficesAtDesk,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: officeReportsPath,
    policy: 'annual-report.follow-progress',
    query: overviewQuery,
    handler: async (visit) => {
      const { query } = visit
      const looking = await lookingAs(source, visit.viewer)
      const newest = reportYear(looking.today)
      const year = query.year ?? newest
      const all = await linesOf(source, looking, year)
      const found = chosen(all, query)
      const pages = pagesOf(found.length, perPage)
      if (query.page > pages) return problem('absent')
      const { from, count } = sliceOf(query.page, perPage)
      const href = (n: number) => overviewHref(query, { page: n })
      return shown(
        h(ReportsOverviewPage, {
          ...{ setting: settingFor(desk, visit), year, query, all, lines: found.slice(from, from + count) },
          years: yearsOffered(newest, year),
          due: all[0]?.due ?? null,
          paging: { page: query.page, pages, total: found.length, href },
        }),
      )
    },
  })
  page(app, {
    method: 'GET',
    url: officeReportsFilePath,
    policy: 'annual-report.follow-progress',
    query: overviewQuery,
    handler: async ({ viewer, query }) => {
      const looking = await lookingAs(source, viewer)
      const year = query.year ?? reportYear(looking.today)
      const sheet = overviewSheet(year, chosen(await linesOf(source, looking, year), query))
      return {
        kind: 'file',
        file: {
          bytes: await source.workbook(sheet),
          mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          name: `${sheet.title} ${looking.today}.xlsx`,
        },
      }
    },
  })
}

/** The last years, newest first, and the one that is looked at. */
export function yearsOffered(newest: number, year: number): readonly number[] {
  const last = Array.from({ length: yearsBack }, (_, back) => newest - back)
  return [...new Set([year, ...last])].toSorted((a, b) => b - a)
}

export async function lookingAs(
  { people }: Pick<OfficesAtDesk, 'people'>,
  { personId }: Viewer,
): Promise<Looking> {
  return { staff: await people.now(), person: personIdSchema.parse(personId), today: people.today() }
}

/** Everyone's report on a year, in the order the authorities were established. */
export async function linesOf(source: OfficesAtDesk, looking: Looking, year: number) {
  const mark = await source.reports.mark(year)
  const { staff, person, today } = looking
  const seen = await Promise.all(
    authoritiesUnder(staff, person, today).map((authority) =>
      seenReport(source, looking, authority, year, mark),
    ),
  )
  return seen.map(({ line }) => line)
}
