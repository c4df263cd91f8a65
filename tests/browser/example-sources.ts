import { writeDocx } from '#documents/write/docx.ts'
import { writeHtml } from '#documents/write/html.ts'
import { savedReport } from '#documents/write/json.ts'
import { writeXlsx } from '#documents/write/xlsx.ts'
import { announcedCalendar } from '#law/calendar/days.ts'
import { plainDate } from '#law/calendar/plain-date.ts'
import { reportDeadline } from '#law/report-form/deadline.ts'
import { newLife } from '#office/annual-report/life/life.ts'
import type { ReportStanding } from '#office/annual-report/life/room.ts'
import type { YearlyReport } from '#office/annual-report/yearly-report.ts'
import { summaryOf } from '../../src/desk/annual-report/year-summary.ts'
import type { DeskSource, ReportFormat } from '../../src/desk/source.ts'
import { hasWords } from '../../src/portal/search/has-words.ts'
import type { PortalSource, PublishedItem } from '../../src/portal/source.ts'
import { atDesk } from './example-report.ts'

/** A portal with one released report and nothing else. */
export function examplePortal({ evidence: _, ...report }: YearlyReport): PortalSource {
  const published = {
    report,
    published: '2026-01-15',
    formats: ['docx', 'xlsx', 'html', 'json'] as const,
    versions: [{ report }],
  }
  const item: PublishedItem = {
    title: report.title,
    href: `/annual-reports/${report.year}`,
    published: published.published,
  }
  const site = {
    authority: report.authority,
    name: `${report.authority}政府信息公开`,
    domain: 'rsj.example.gov.cn',
    idCode: '4104030001',
    contact: { office: '办公室', address: '平顶山市卫东区', hours: '工作日 8:30—12:00，14:30—17:30' },
  }
  const listed = (items: readonly PublishedItem[]) => ({ items, total: items.length })
  return {
    site: async () => site,
    newest: async () => [item],
    inColumn: async () => listed([]),
    search: async (words) => listed(hasWords(item.title, words) ? [item] : []),
    reports: async () => [published],
    report: async (year) => (year === report.year ? published : undefined),
    reportFile: (_year, format) => fileOf({ ...report, evidence: new Map() }, format),
  }
}

/** A desk whose register knows the given years. */
export function exampleDesk(reports: readonly YearlyReport[]): DeskSource {
  const today = plainDate(2026, 1, 8)
  if (!today) throw new Error('no such day')
  const years = reports.map((report) => ({ atDesk: atDesk(report), standing: standingOf(report.year) }))
  const find = (year: number) => years.find(({ atDesk: { report } }) => report.year === year)
  const whole = (year: number) => reports.find((report) => report.year === year)
  return {
    today: () => today,
    signOutPath: '/sign-out',
    annualReports: {
      years: async () => years.flatMap(({ atDesk, standing }) => summaryOf(atDesk, standing) ?? []),
      report: async (_, year) => find(year)?.atDesk,
      standing: async (_, year) => find(year)?.standing ?? standingOf(year),
      steps: async () => [],
      demands: async () => [],
      take: async () => ({ ok: false, refusal: { reason: 'not-permitted', denial: 'not-your-role' } }),
      evidence: async (_, year, cell, { from, count }) => {
        const items = whole(year)?.evidence.get(cell) ?? []
        const value = find(year)?.atDesk.report.cells.get(cell) ?? 0
        return { value, items: items.slice(from, from + count), total: items.length }
      },
      file: async (_, year, format) => {
        const report = whole(year)
        const bytes = report && (await fileOf(report, format))
        if (!report) return undefined
        return bytes
          ? { ok: true, title: report.title, bytes }
          : { ok: false, message: '本机没有安装中文字体，不能生成 PDF。请安装字体后再试，或先下载 Word。' }
      },
    },
  }
}

/** A report nobody has begun to write. */
function standingOf(year: number): ReportStanding {
  return {
    life: newLife(year),
    version: 0,
    events: [],
    deadline: reportDeadline(year, announcedCalendar),
    previous: undefined,
    pending: { cells: [], lines: [] },
    opening: { differences: [], lines: [], cases: null },
  }
}

async function fileOf(report: YearlyReport, format: ReportFormat): Promise<Uint8Array | undefined> {
  const encode = (text: string) => new TextEncoder().encode(text)
  if (format === 'docx') return writeDocx(report)
  if (format === 'xlsx') return writeXlsx(report)
  if (format === 'html') return encode(writeHtml(report))
  if (format === 'json') return savedReport(report)
  return undefined
}
