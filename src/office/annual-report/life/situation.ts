import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Finding } from '../finding.ts'
import type { ReportWithoutCases } from '../yearly-report.ts'

/** A year's report as the register and the saved words give it now, as it would be released. */
export interface DrawnReport {
  /** With the saved words written in. */
  readonly report: ReportWithoutCases
  readonly findings: readonly Finding[]
  /** SHA-256 of the content; null while a blank is left. */
  readonly digest: string | null
  /** The register's size, read before the figures were. */
  readonly asOf: number
  /** Whether the register has anything of this very year. */
  readonly counted: boolean
}

/** What a step of a report is decided on beside the report. */
export interface ReportSituation {
  readonly day: PlainDate
  /** Undefined where the register has nothing up to this year. */
  readonly now: DrawnReport | undefined
  /** The applications that 结转下年度 counts now, by number. */
  readonly carriedOut: readonly string[]
}
