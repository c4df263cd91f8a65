import { form2021 } from '#law/report-form/form-2021.ts'
import type { ReleasedVersion } from '#office/acts/kinds/reports.ts'
import { asReading } from '#office/annual-report/as-reading.ts'
import { checkCarryOver } from '#office/annual-report/checking/between-years.ts'
import type { Finding } from '#office/annual-report/finding.ts'
import { reportOfRelease } from '#office/annual-report/release.ts'
import type { Viewer } from '#web/viewer.ts'
import type { DeskSource } from '../source.ts'

/** How the register takes up where the newest published report ended. */
export interface CarriedOver {
  /** The year that takes it up. */
  readonly year: number
  readonly findings: readonly Finding[]
}

/** Undefined while there is no report, or nothing of its next year in the register. */
export async function carriedOver(
  { annualReports }: Pick<DeskSource, 'annualReports'>,
  { id, name }: Viewer['authority'],
  reports: readonly ReleasedVersion[],
): Promise<CarriedOver | undefined> {
  const [newest] = reports
  const next = newest && (await annualReports.report(id, newest.year + 1))
  if (!newest || !next) return undefined
  const before = asReading(reportOfRelease(name, newest)).report
  const now = asReading(next.report).report
  return { year: newest.year + 1, findings: checkCarryOver(now, before, form2021) }
}
