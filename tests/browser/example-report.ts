import { openRegister } from '#documents/register/open.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import { buildReport } from '#office/annual-report/build.ts'
import { checkSums } from '#office/annual-report/checking/sums.ts'
import { fillReport } from '#office/annual-report/drafting/fill.ts'
import type { CellReading } from '#office/annual-report/report.ts'
import type { YearlyReport } from '#office/annual-report/yearly-report.ts'
import type { ReportAtDesk } from '../../src/desk/source.ts'

const register = new URL('../../examples/weidong-2025/register', import.meta.url).pathname

/** The seed bureau's 2025, counted from its register. */
export async function exampleReport(): Promise<YearlyReport> {
  const opened = await openRegister(register)
  if (!opened.ok) throw new Error(opened.message)
  const built = await buildReport(opened.source, {
    authority: '平顶山市卫东区人力资源和社会保障局',
    year: 2025,
  })
  if (!built.ok) throw new Error(built.problems.map((problem) => problem.message).join('\n'))
  return built.report
}

/** A report with what the cross-checks find in it. */
export function atDesk(report: YearlyReport): ReportAtDesk {
  const readings = new Map(
    [...report.cells].map(([cell, value]): [typeof cell, CellReading] => [cell, { state: 'read', value }]),
  )
  return {
    ...{ report: fillReport(report, {}), drafted: report, findings: checkSums(readings, form2021) },
    ...{ digest: null, asOf: 0, counted: true },
  }
}

/** The same report with one cell spoilt, as a paper typed by hand would be. */
export function spoilt(report: YearlyReport): YearlyReport {
  return { ...report, cells: new Map([...report.cells, ['applications/granted/person', 3] as const]) }
}
