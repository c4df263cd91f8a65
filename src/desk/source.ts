import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { CellAddress } from '#law/report-form/form.ts'
import type { Finding } from '#office/annual-report/finding.ts'
import type { EvidenceItem, ReportWithoutCases } from '#office/annual-report/yearly-report.ts'

/** Where the desk's pages get what they show. `authority` is the viewer's own: no page asks for another's. */
export interface DeskSource {
  readonly today: () => PlainDate
  readonly signOutPath: string
  readonly annualReports: DeskReports
}

export interface DeskReports {
  /** Years that the register has anything of, newest first, with their main figures. */
  readonly years: (authority: string) => Promise<readonly YearSummary[]>
  readonly report: (authority: string, year: number) => Promise<ReportAtDesk | undefined>
  /** The cases behind one cell, in the register's order; undefined where there is no such report. */
  readonly evidence: (
    authority: string,
    year: number,
    cell: CellAddress,
    slice: { readonly from: number; readonly count: number },
  ) => Promise<EvidenceSlice | undefined>
  readonly file: (authority: string, year: number, format: ReportFormat) => Promise<ReportFile | undefined>
}

export interface YearSummary {
  readonly year: number
  readonly received: number
  readonly handled: number
  readonly carriedOut: number
  /** Reconsiderations and lawsuits together. */
  readonly remedies: number
  readonly errors: number
  readonly warnings: number
}

/** A year's report as it stands now, with what the checks found in it. The same object as long as nothing changed: pages are kept by it. */
export interface ReportAtDesk {
  readonly report: ReportWithoutCases
  readonly findings: readonly Finding[]
}

export interface EvidenceSlice {
  readonly items: readonly EvidenceItem[]
  readonly total: number
}

export type ReportFormat = 'docx' | 'pdf' | 'xlsx' | 'html' | 'json'

/** A paper, or why it cannot be made on this machine, in a whole sentence. */
export type ReportFile =
  | { readonly ok: true; readonly title: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly message: string }
