import type { ReportWithoutCases } from '#office/annual-report/yearly-report.ts'
import type { Site } from '#ui/site.ts'
import type { ColumnId } from './columns/columns.ts'

/** Where the portal's pages get what they show. Everything here is already public: nothing else may be handed over (T20). */
export interface PortalSource {
  readonly site: Site
  /** The newest items of all columns, newest first. */
  readonly newest: (count: number) => Promise<readonly PublishedItem[]>
  readonly inColumn: (column: ColumnId, slice: Slice) => Promise<Listed>
  readonly search: (words: string, slice: Slice) => Promise<Listed>
  /** Released reports, newest year first. */
  readonly reports: () => Promise<readonly PublishedReport[]>
  readonly report: (year: number) => Promise<PublishedReport | undefined>
  /** A released report on one kind of paper; undefined where it is not offered. */
  readonly reportFile: (year: number, format: ReportFormat) => Promise<Uint8Array | undefined>
}

export interface Slice {
  /** How many to pass over. */
  readonly from: number
  readonly count: number
}

export interface Listed {
  readonly items: readonly PublishedItem[]
  readonly total: number
}

export interface PublishedItem {
  readonly title: string
  readonly href: string
  /** YYYY-MM-DD; absent where nobody recorded it. */
  readonly published?: string
  /** The column's or document's kind, in a word. */
  readonly kind?: string
}

/**
 * A report as the public sees it: its cases stay with the office, also inside the files that are offered. The same object
 * as long as nothing changed: pages are kept by it.
 */
export type PublicReport = ReportWithoutCases

export interface PublishedReport {
  readonly report: PublicReport
  readonly published?: string
  readonly formats: readonly ReportFormat[]
}

export type ReportFormat = 'docx' | 'pdf' | 'xlsx' | 'html' | 'json'
