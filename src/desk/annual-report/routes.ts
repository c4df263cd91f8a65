import { h } from 'preact'
import { z } from 'zod'
import { type Answer, problem, shown, shownAsOf } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { pageQuery, pagesOf, sliceOf } from '#web/paging.ts'
import { reportFile, reportFormat, reportYear } from '#web/report-file.ts'
import type { DeskPolicy } from '../policies.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { cellParam } from './cell-address.ts'
import { correctRoutes } from './correct-routes.ts'
import { deadlineRoutes } from './deadline-routes.ts'
import { EvidencePage } from './evidence-page.tsx'
import { type Explaining, explainRoute } from './explain-routes.ts'
import { reportPath, reportsPath } from './paths.ts'
import { DeskReportPage } from './report-page.tsx'
import { reviewRoutes } from './review-routes.ts'
import { type YearVisit, yearParam } from './step-page.ts'
import { submitRoutes } from './submit-routes.ts'
import { takeOverRoutes } from './take-over-routes.ts'
import { UnavailablePage } from './unavailable-page.tsx'
import { wordsRoutes } from './words-routes.ts'
import { YearsPage } from './years-page.tsx'

const perPage = 50

export function annualReportRoutes<P extends string>(app: WebApp<P | DeskPolicy>, source: DeskSource): void {
  const { annualReports } = source
  page(app, {
    method: 'GET',
    url: reportsPath,
    policy: 'annual-report.read',
    handler: async (visit) => {
      const years = await annualReports.years(visit.viewer.authority.id)
      return shownAsOf(h(YearsPage, { setting: settingFor(source, visit), years }))
    },
  })
  reportRoute(app, source)
  wordsRoutes(app, source)
  submitRoutes(app, source)
  reviewRoutes(app, source)
  correctRoutes(app, source)
  takeOverRoutes(app, source)
  deadlineRoutes(app, source)
  evidenceRoute(app, source)
  fileRoute(app, source)
}

function reportRoute<P extends string>(app: WebApp<P | DeskPolicy>, source: DeskSource): void {
  const { annualReports } = source
  page(app, {
    method: 'GET',
    url: reportPath(':year'),
    policy: 'annual-report.read',
    params: yearParam,
    handler: (visit) => shownAt(visit),
  })
  explainRoute(app, source, shownAt)

  async function shownAt(visit: YearVisit, explaining?: Explaining): Promise<Answer> {
    const { viewer, params } = visit
    const atDesk = await annualReports.report(viewer.authority.id, params.year)
    const standing = await annualReports.standing(viewer.authority.id, params.year)
    if (!atDesk && standing.version === 0) return problem('absent')
    const may = await app.config.policies['annual-report.follow'](viewer, { year: String(params.year) })
    const steps = may === 'allowed' ? await annualReports.steps(viewer, params.year) : undefined
    const drawn = h(DeskReportPage, {
      ...{ setting: settingFor(source, visit), today: source.today(), atDesk, standing, steps },
      ...(explaining ? { explaining } : {}),
    })
    return explaining ? { kind: 'page', status: 422, page: drawn } : shownAsOf(drawn)
  }
}

function evidenceRoute<P extends string>(app: WebApp<P | DeskPolicy>, source: DeskSource): void {
  page(app, {
    method: 'GET',
    url: `${reportPath(':year')}/cells/:cell`,
    policy: 'annual-report.read',
    params: z.object({ year: reportYear, cell: cellParam }),
    query: pageQuery,
    handler: async (visit) => {
      const { year, cell } = visit.params
      const { page: at } = visit.query
      const { from, count } = sliceOf(at, perPage)
      const evidence = await source.annualReports.evidence(visit.viewer.authority.id, year, cell, {
        from,
        count,
      })
      if (!evidence) return problem('absent')
      const pages = pagesOf(evidence.total, perPage)
      if (at > pages) return problem('absent')
      const setting = settingFor(source, visit)
      return shownAsOf(h(EvidencePage, { setting, year, cell, evidence, from, page: at, pages }))
    },
  })
}

function fileRoute<P extends string>(app: WebApp<P | DeskPolicy>, source: DeskSource): void {
  page(app, {
    method: 'GET',
    url: `${reportPath(':year')}/files/:format`,
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
