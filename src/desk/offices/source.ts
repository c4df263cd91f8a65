import type { ReportDeadline } from '#law/report-form/deadline.ts'
import type { Finding } from '#office/annual-report/finding.ts'
import type { ReportLife } from '#office/annual-report/life/life.ts'
import type { ReportCommand, ReportTaken } from '#office/annual-report/life/room.ts'
import type { ReportStepId } from '#office/annual-report/life/steps.ts'
import type { ReportReading } from '#office/annual-report/reading/report.ts'
import type { ReportWithoutCases, YearlyReport } from '#office/annual-report/yearly-report.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { PolicyName } from '#office/authorities/permissions/registry.ts'
import type { RemedyRoom } from '#office/remedies/room.ts'
import type { Viewer } from '#web/viewer.ts'
import type { UnsettledDemand } from '../annual-report/demand.ts'
import type { ApplicationsAtDesk } from '../applications/source.ts'
import type { ReportFile, ReportFormat } from '../source.ts'

/** What the pages of a supervising authority draw from. */
export interface OfficesAtDesk
  extends Pick<ApplicationsAtDesk, 'cases' | 'letters' | 'files' | 'people' | 'workbook'> {
  readonly reports: OfficeReports
  readonly remedies: Pick<RemedyRoom, 'situation' | 'find' | 'list' | 'stages' | 'take'>
}

/** The yearly reports of the authorities under one. */
export interface OfficeReports {
  /** Another word whenever anybody publishes: asked once for a list. */
  mark(year: number): Promise<string>
  report(authority: AuthorityId, year: number, mark?: string): Promise<SupervisedReport>
  /** Corrections asked of it, in whatever year, that are not settled; the nearest day in front. */
  demands(authority: AuthorityId): Promise<readonly UnsettledDemand[]>
  deadline(authority: AuthorityId, year: number): Promise<ReportDeadline>
  take<Id extends ReportStepId>(
    viewer: Viewer,
    authority: AuthorityId,
    year: number,
    command: ReportCommand<Id>,
  ): Promise<ReportTaken>
  paper(report: YearlyReport, format: ReportFormat): Promise<Paper>
}

type Paper = { readonly ok: true; readonly bytes: Uint8Array } | Extract<ReportFile, { ok: false }>

/** A report with what our own checks find in what may be read of it; the same object as long as nothing changed. */
export interface SupervisedReport {
  readonly life: ReportLife
  /** How many acts there are: what a step is decided on. */
  readonly version: number
  /** Null where there is nothing to read yet. */
  readonly report: ReportWithoutCases | null
  readonly reading: ReportReading | null
  readonly findings: readonly Finding[]
}

/** The permissions these pages name, judged on the authority in the address. */
export type OfficePolicy = Extract<
  PolicyName,
  | 'register.read'
  | 'applications.read'
  | 'applications.call-for'
  | 'remedies.read'
  | 'remedies.call-for'
  | OfficeReportPolicy
>

/** Those of them about reports. */
export type OfficeReportPolicy = Extract<
  PolicyName,
  | 'annual-report.read'
  | 'annual-report.follow-progress'
  | 'annual-report.demand-correction'
  | 'annual-report.roll-up'
>
