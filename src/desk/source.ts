import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { CellAddress } from '#law/report-form/form.ts'
import type { ReportStepState } from '#office/annual-report/life/decide.ts'
import type { ReportStage } from '#office/annual-report/life/life.ts'
import type { ReportCommand, ReportStanding, ReportTaken } from '#office/annual-report/life/room.ts'
import type { DrawnReport } from '#office/annual-report/life/situation.ts'
import type { ReportStepId } from '#office/annual-report/life/steps.ts'
import type { EvidenceItem, ReportWithoutCases } from '#office/annual-report/yearly-report.ts'
import type { Diagnosis } from '#office/operations/diagnosis.ts'
import type { Viewer } from '#web/viewer.ts'
import type { OpenDemand } from './annual-report/demand.ts'
import type { ApplicationsToday } from './applications/today.ts'
import type { AuditToday } from './audit/today.ts'
import type { OfficesToday } from './offices/waiting.ts'
import type { RemediesToday } from './remedies/today.ts'

/** Where the desk's pages get what they show. `authority` is the viewer's own: no page asks for another's. */
export interface DeskSource {
  readonly today: () => PlainDate
  readonly signOutPath: string
  readonly annualReports: DeskReports
  /** What of the applications concerns the viewer; absent where this desk works on none. */
  readonly applicationsToday?: (viewer: Viewer) => Promise<ApplicationsToday | undefined>
  /** The days of reconsiderations and lawsuits; absent where this desk works on none. */
  readonly remediesToday?: (viewer: Viewer) => Promise<RemediesToday | undefined>
  /** How the house is; undefined for who may not know. */
  readonly healthToday?: (viewer: Viewer) => Promise<readonly Diagnosis[] | undefined>
  /** What waits for a supervising authority; undefined for who is none. */
  readonly officesToday?: (viewer: Viewer) => Promise<OfficesToday | undefined>
  /** What was done lately; undefined for who may not read the audit trail. */
  readonly auditToday?: (viewer: Viewer) => Promise<AuditToday | undefined>
}

export interface DeskReports {
  /** Years that the register has anything of or a report was begun on, newest first, with their main figures. */
  readonly years: (authority: string) => Promise<readonly YearSummary[]>
  /** As the register and the saved words give it now; undefined before the register begins. */
  readonly report: (authority: string, year: number) => Promise<ReportAtDesk | undefined>
  /** Where it is on its way to being published, or corrected. */
  readonly standing: (authority: string, year: number) => Promise<ReportStanding>
  /** Corrections that the supervising authority asked for and nobody answered yet. */
  readonly demands: (authority: string) => Promise<readonly OpenDemand[]>
  /** The steps that the viewer's roles ever take, each open or with the reason why not. */
  readonly steps: (viewer: Viewer, year: number) => Promise<readonly ReportStepState[]>
  readonly take: <Id extends ReportStepId>(
    viewer: Viewer,
    year: number,
    command: ReportCommand<Id>,
  ) => Promise<ReportTaken>
  /** The cases behind one cell, in the register's order; undefined where there is no such report. */
  readonly evidence: (
    authority: string,
    year: number,
    cell: CellAddress,
    slice: { readonly from: number; readonly count: number },
  ) => Promise<CellEvidence | undefined>
  readonly file: (authority: string, year: number, format: ReportFormat) => Promise<ReportFile | undefined>
}

export interface YearSummary {
  readonly year: number
  readonly stage: ReportStage
  /** The day it was published, or last corrected; null before that, or where a paper taken over does not say. */
  readonly published: PlainDate | null
  readonly received: number
  readonly handled: number
  readonly carriedOut: number
  /** Reconsiderations and lawsuits together. */
  readonly remedies: number
  readonly errors: number
  readonly warnings: number
}

/** A year's report as it stands now, with what the checks found in it. The same object as long as nothing changed: pages are kept by it. */
export interface ReportAtDesk extends DrawnReport {
  /** With its blanks as they are before anyone writes. */
  readonly drafted: ReportWithoutCases
}

export interface CellEvidence {
  /** The cell's value as the report prints it. */
  readonly value: number | string
  readonly items: readonly EvidenceItem[]
  readonly total: number
}

export type ReportFormat = 'docx' | 'pdf' | 'xlsx' | 'html' | 'json'

/** A paper, or why it cannot be made on this machine, in a whole sentence. */
export type ReportFile =
  | { readonly ok: true; readonly title: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly message: string }
