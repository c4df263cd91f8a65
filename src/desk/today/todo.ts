import { daysBetween, type PlainDate, plainDate, yearOf } from '#law/calendar/plain-date.ts'
import type { CellAddress } from '#law/report-form/form.ts'
import { blanksIn } from '#office/annual-report/drafting/fill.ts'
import { cellHref } from '../annual-report/cell-address.ts'
import type { ReportAtDesk } from '../source.ts'

/** One thing that waits for someone. */
export interface Todo {
  readonly what: string
  readonly count: number
  readonly unit: string
  readonly href: string
  readonly urgent: boolean
}

/** The next yearly report to hand in, 条例 art. 49: by 31 January for the year before. */
export interface ReportDuty {
  readonly year: number
  readonly due: PlainDate
  readonly daysLeft: number
}

export function reportDuty(today: PlainDate): ReportDuty {
  const thisYear = plainDate(yearOf(today), 1, 31)
  const nextYear = plainDate(yearOf(today) + 1, 1, 31)
  const due = thisYear && today <= thisYear ? thisYear : nextYear
  if (!due) throw new Error('31 January exists in every year')
  return { year: yearOf(due) - 1, due, daysLeft: daysBetween(today, due) }
}

/** What a year's register and report still wait for, the urgent first. */
export function todosOf({ report, findings }: ReportAtDesk): readonly Todo[] {
  const { year, cells } = report
  const page = `/desk/annual-report/${year}`
  const open = (cell: CellAddress, what: string): Todo => ({
    what,
    count: Number(cells.get(cell) ?? 0),
    unit: '件',
    href: cellHref(year, cell),
    urgent: false,
  })
  const found = (severity: 'error' | 'warning') =>
    findings.filter((finding) => finding.severity === severity).length
  const todos: readonly Todo[] = [
    { what: '年度报告有错误', count: found('error'), unit: '处', href: `${page}#findings`, urgent: true },
    { what: '年度报告有警告', count: found('warning'), unit: '处', href: `${page}#findings`, urgent: false },
    open('applications/carriedOut/total', '正在办理的申请'),
    open('remedies/reconsideration/pending', '尚未审结的行政复议'),
    open('remedies/directLitigation/pending', '尚未审结的行政诉讼（未经复议）'),
    open('remedies/litigationAfterReconsideration/pending', '尚未审结的行政诉讼（复议后）'),
    {
      what: '年度报告正文待填',
      count: blanksIn(report).length,
      unit: '处',
      href: `${page}#words`,
      urgent: false,
    },
  ]
  return todos.filter(({ count }) => count > 0)
}
