import { h } from 'preact'
import { z } from 'zod'
import { problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { pageQuery, pagesOf, sliceOf } from '#web/paging.ts'
import { reportFile, reportFormat, reportYear } from '#web/report-file.ts'
import type { DeskPolicy } from '../policies.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { cellParam } from './cell-address.ts'
import { EvidencePage } from './evidence-page.tsx'
import { DeskReportPage } from './report-page.tsx'
import { UnavailablePage } from './unavailable-page.tsx'
import { YearsPage } from './years-page.tsx'

const perPage = 50

export function annualReportRoutes<P extends string>(app: WebApp<P | DeskPolicy>, source: DeskSource): void {
  const { annualReports } = source
  page(app, {
    method: 'GET',
    url: '/desk/annual-report',
    policy: 'annual-report.read',
    handler: async (visit) => {
      const years = await annualReports.years(visit.viewer.authority.id)
      return shown(h(YearsPage, { setting: settingFor(source, visit), years }))
    },
  })
  page(app, {
    method: 'GET',
    url: '/desk/annual-report/:year',
    policy: 'annual-report.read',
    params: z.object({ year: reportYear }),
    handler: async (visit) => {
      const atDesk = await annualReports.report(visit.viewer.authority.id, visit.params.year)
      return atDesk
        ? shown(h(DeskReportPage, { setting: settingFor(source, visit), atDesk }))
        : problem('absent')
    },
  })
  evidenceRoute(app, source)
  fileRoute(app, source)
}

function evidenceRoute<P extends string>(app: WebApp<P | DeskPolicy>, source: DeskSource): void {
  page(app, {
    method: 'GET',
    url: '/desk/annual-report/:year/cells/:cell',
    policy: 'annual-report.read',
    params: z.object({ year: reportYear, cell: cellParam }),
    query: pageQuery,
    handler: async (visit) => {
      const { year, cell } = visit.params
      const authority = visit.viewer.authority.id
      const { from, count } = sliceOf(visit.query.page, perPage)
      const atDesk = await source.annualReports.report(authority, year)
      const slice = await source.annualReports.evidence(authority, year, cell, { from, count })
      if (!atDesk || !slice) return problem('absent')
      const pages = pagesOf(slice.total, perPage)
      if (visit.query.page > pages) return problem('absent')
      const value = atDesk.report.cells.get(cell) ?? 0
      const setting = settingFor(source, visit)
      return shown(
        h(EvidencePage, { setting, year, cell, value, slice, from, page: visit.query.page, pages }),
      )
    },
  })
}

function fileRoute<P extends string>(app: WebApp<P | DeskPolicy>, source: DeskSource): void {
  page(app, {
    method: 'GET',
    url: '/desk/annual-report/:year/files/:format',
    policy: 'annual-report.read',
    params: z.object({ year: reportYear, format: reportFormat }),
    perMinute: 60,
    handler: async (visit) => {
      const { year, format } = visit.params
      const file = await source.annualReports.file(visit.viewer.authority.id, year, format)
      if (!file) return problem('absent')
      if (file.ok) return reportFile(file.title, format, file.bytes)
      return shown(h(UnavailablePage, { setting: settingFor(source, visit), year, message: file.message }))
    },
  })
}
