import { h } from 'preact'
import { z } from 'zod'
import { problem, shownFrom } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { reportFile, reportFormat, reportYear } from '#web/report-file.ts'
import { settingFor } from '../setting.ts'
import type { PortalSource } from '../source.ts'
import { ReportListPage } from './list-page.tsx'
import { OldVersionPage, ReportPage } from './report-page.tsx'

export function annualReportRoutes<P extends string>(app: WebApp<P>, source: PortalSource): void {
  page(app, {
    method: 'GET',
    url: '/annual-reports',
    policy: 'public',
    handler: async (visit) => {
      const reports = await source.reports()
      return shownFrom(reports, h(ReportListPage, { setting: await settingFor(source.site, visit), reports }))
    },
  })
  page(app, {
    method: 'GET',
    url: '/annual-reports/:year',
    policy: 'public',
    params: z.object({ year: reportYear }),
    handler: async (visit) => {
      const published = await source.report(visit.params.year)
      if (!published) return problem('absent')
      return shownFrom(published, h(ReportPage, { setting: await settingFor(source.site, visit), published }))
    },
  })
  page(app, {
    method: 'GET',
    url: '/annual-reports/:year/versions/:version',
    policy: 'public',
    params: z.object({ year: reportYear, version: z.coerce.number().int().min(1) }),
    handler: async (visit) => {
      const { year, version: at } = visit.params
      const published = await source.report(year)
      // The newest has no page of its own here: it is the report.
      const old = published?.versions.slice(0, -1)[at - 1]
      if (!published || !old) return problem('absent')
      const setting = await settingFor(source.site, visit)
      return shownFrom(old, h(OldVersionPage, { setting, published, at }))
    },
  })
  page(app, {
    method: 'GET',
    url: '/annual-reports/:year/files/:format',
    policy: 'public',
    params: z.object({ year: reportYear, format: reportFormat }),
    perMinute: 60,
    handler: async ({ params: { year, format } }) => {
      const published = await source.report(year)
      const bytes = published && (await source.reportFile(year, format))
      return bytes ? reportFile(published.report.title, format, bytes) : problem('absent')
    },
  })
}
