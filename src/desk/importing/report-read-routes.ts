import { h } from 'preact'
import { z } from 'zod'
import { type PlainDate, parsePlainDate, yearOf } from '#law/calendar/plain-date.ts'
import type { ReleasedReport } from '#office/acts/kinds/reports.ts'
import { reportRefusalSentence } from '#office/annual-report/life/refusal.ts'
import type { ReportTaken } from '#office/annual-report/life/room.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { type Answer, problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import type { Viewer } from '#web/viewer.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { isOwnReport } from './own-report.ts'
import { importingPath, reportReadPath, reportUploadPath } from './paths.ts'
import type { ImportPolicy } from './policies.ts'
import { ReportReadPage } from './report-read-page.tsx'
import type { Importing, PaperRead } from './source.ts'

const params = z.object({ id: z.string().max(64) })
const typed = z.string().trim().max(100).default('')
const reason = z.string().trim().max(2_000).default('')

/** What was read of a report, and the yes or no to it. */
export function reportReadRoutes<P extends string>(
  app: WebApp<P | ImportPolicy>,
  { papers, today }: Importing,
  desk: DeskSource,
): void {
  const url = reportReadPath(':id')
  page(app, {
    method: 'GET',
    url,
    policy: 'register.import',
    params,
    handler: (visit) => {
      const read = papers.waiting(visit.viewer, visit.params.id)
      if (!read) return { kind: 'see-other', to: reportUploadPath }
      const form = { year: String(read.checked.year ?? '') }
      const { id } = visit.params
      return shown(h(ReportReadPage, { setting: settingFor(desk, visit), id, read, form, mistakes: [] }))
    },
  })
  page(app, {
    method: 'POST',
    url,
    policy: 'register.import',
    params,
    body: z.object({ action: z.enum(['take', 'drop']), year: typed, published: typed, own: typed, reason }),
    handler: async (visit) => {
      const { viewer, body: form } = visit
      const { id } = visit.params
      const read = papers.waiting(viewer, id)
      if (!read) return problem('absent')
      if (form.action === 'drop') {
        papers.drop(viewer, id)
        return { kind: 'see-other', to: reportUploadPath }
      }
      const again = (mistakes: readonly Mistake[]): Answer => ({
        kind: 'page',
        status: 422,
        page: h(ReportReadPage, { setting: settingFor(desk, visit), id, read, form, mistakes }),
      })
      const { mistakes, year, published } = readForm(form, read, viewer.authority.name, today())
      if (mistakes.length > 0) return again(mistakes)
      const release = read.release(year)
      if (!release.ok) return again([notWhole])
      const refusal = await proposed(desk, viewer, { ...release.released, published }, form.reason)
      if (refusal) return again([mistakeOf(refusal, year)])
      papers.drop(viewer, id)
      return { kind: 'see-other', to: importingPath }
    },
  })
}

interface Form {
  readonly year: string
  readonly published: string
  readonly own: string
}

interface ReadForm {
  readonly mistakes: readonly Mistake[]
  readonly year: number
  readonly published: PlainDate | null
}

function readForm(form: Form, read: PaperRead, authority: string, today: PlainDate): ReadForm {
  const year = Number(form.year.normalize('NFKC'))
  const published = form.published === '' ? null : (parsePlainDate(form.published) ?? undefined)
  const mistakes: Mistake[] = []
  if (!Number.isInteger(year) || year < 2019 || year >= yearOf(today))
    mistakes.push({ field: 'year', message: `请填写报告年度，2019 至 ${yearOf(today) - 1} 之间。` })
  if (published === undefined || (published !== null && published > today))
    mistakes.push({
      field: 'published',
      message: '请填写公布日期，形如 2026-01-15，不晚于今天；不清楚的留空。',
    })
  if (!isOwnReport(read.checked.authority, authority) && form.own !== 'yes')
    mistakes.push({
      field: 'own',
      message: '报告上的机关与本机关不同；确是本机关的报告请勾选，否则请换一份。',
    })
  return { mistakes, year, published: published ?? null }
}

const notWhole: Mistake = {
  field: 'year',
  message: '报告的数没有读全，不能导入；请换一份原件，如 docx。',
}

type Refusal = Extract<ReportTaken, { ok: false }>['refusal']

/** Hands the report to the second person; undefined where that is done. */
async function proposed(
  { annualReports }: DeskSource,
  viewer: Viewer,
  report: ReleasedReport,
  reason: string,
): Promise<Refusal | undefined> {
  const { version } = await annualReports.standing(viewer.authority.id, report.year)
  const command = { step: 'propose-take-over', payload: { report, reason }, version } as const
  const taken = await annualReports.take(viewer, report.year, command)
  return taken.ok ? undefined : taken.refusal
}

function mistakeOf(refusal: Refusal, year: number): Mistake {
  switch (refusal.reason) {
    case 'reason-missing':
      return {
        field: 'reason',
        message: `${year} 年度报告已经在系统里；要换成这一份，请写明更正原因，否则不必再导入。`,
      }
    case 'changed-meanwhile':
      return { field: 'year', message: `${year} 年度报告刚刚有人办理过，没有提交；请再试一次。` }
    default:
      return { field: 'year', message: reportRefusalSentence(refusal) }
  }
}
