import { z } from 'zod'
import { annualReportData } from '#office/annual-report/drawing/report-data.ts'
import { json, problem } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { endpoint } from '#web/page.ts'
import { reportYear } from '#web/report-file.ts'
import type { PortalSource, PublishedReport } from '../source.ts'

const year = z.int().describe('报告年度')

const listedReport = z.object({
  year,
  title: z.string(),
  published: z.iso.date().nullable().describe('发布日期；没有记录时为空'),
  corrections: z
    .array(z.object({ published: z.iso.date().nullable(), reason: z.string() }))
    .describe('更正的日期和原因，按先后排列；没有更正过的为空列表'),
})

const reportData = z.looseObject({
  authority: z.string().describe('公开机关'),
  year,
  form: z.literal('2021').describe('报告格式：国办公开办函〔2021〕30号'),
  title: z.string(),
  cells: z
    .record(z.string(), z.union([z.int(), z.string()]))
    .describe('单元格地址 → 数；金额为以万元计的十进制文本'),
})

/** Released reports as data, for whoever wants to count on. */
export function annualReportDataRoutes<P extends string>(app: WebApp<P>, source: PortalSource): void {
  endpoint(app, {
    method: 'GET',
    url: '/api/annual-reports',
    policy: 'public',
    summary: '已公布的年度报告',
    answer: z.object({ reports: z.array(listedReport) }),
    handler: async () => {
      const reports = await source.reports()
      return json({
        reports: reports.map((one) => ({
          year: one.report.year,
          title: one.report.title,
          published: one.published ?? null,
          corrections: correctionsOf(one),
        })),
      })
    },
  })
  endpoint(app, {
    method: 'GET',
    url: '/api/annual-reports/:year',
    policy: 'public',
    summary: '一个年度的报告：各表各格的数和文字',
    params: z.object({ year: reportYear }),
    answer: reportData,
    handler: async ({ params }) => {
      const published = await source.report(params.year)
      return published
        ? json({
            ...annualReportData({ ...published.report, evidence: new Map() }),
            corrections: correctionsOf(published),
          })
        : problem('absent')
    },
  })
}

function correctionsOf({ versions }: PublishedReport) {
  return versions.flatMap(({ correction: reason, published }) =>
    reason === undefined ? [] : [{ published: published ?? null, reason }],
  )
}
