import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { ReportWithoutCases } from '#office/annual-report/yearly-report.ts'
import type { CaseRoom } from '#office/applications/room/case-room.ts'
import type { LetterRoom } from '#office/applications/room/letter-room.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { FileRoom } from '#office/files/stored-file.ts'
import type { Site } from '#ui/site.ts'
import type { ColumnId } from './columns/columns.ts'

/** Where the portal's pages get what they show. All but `applications` is already public: nothing else may be handed over (T20). */
export interface PortalSource {
  /** As the authority is called today; the same object as long as nothing of it changed: what shows it alone is kept. */
  readonly site: () => Promise<Site>
  /** The newest items of all columns, newest first. */
  readonly newest: (count: number) => Promise<readonly PublishedItem[]>
  readonly inColumn: (column: ColumnId, slice: Slice) => Promise<Listed>
  readonly search: (words: string, slice: Slice) => Promise<Listed>
  /** Released reports, newest year first. */
  readonly reports: () => Promise<readonly PublishedReport[]>
  readonly report: (year: number) => Promise<PublishedReport | undefined>
  /** A released report on one kind of paper; undefined where it is not offered. */
  readonly reportFile: (year: number, format: ReportFormat) => Promise<Uint8Array | undefined>
  /** Absent where the office takes no applications here (its guide says by which ways it does). */
  readonly applications?: Applications
}

/** What applying and following up needs. A case is opened by its number and code alone: there is no other way to one here. */
export interface Applications {
  readonly authority: AuthorityId
  today(): PlainDate
  /** Milliseconds since 1970. */
  now(): number
  readonly cases: Pick<CaseRoom, 'situation' | 'receive' | 'take' | 'codeFor' | 'guest'>
  readonly letters: Pick<LetterRoom, 'frozen' | 'reply'>
  readonly files: Pick<FileRoom, 'take' | 'drop' | 'find' | 'open'>
  readonly drafts: Drafts
  /** Seals what a browser keeps for half an hour. */
  readonly seal: Seal
  /** The folder where files lie while they come in. */
  readonly uploads: string
}

/** Applications half written, each under a token that its browser alone has; forgotten two hours after the last change. */
export interface Drafts {
  /** Stable for a token, and tells nothing of it. */
  idOf(token: string): string
  read(token: string): Promise<string | undefined>
  /** In one step: of two changes at once the second sees what the first made. */
  change(token: string, change: (was: string | undefined) => string): Promise<string>
  drop(token: string): Promise<void>
}

export interface Seal {
  seal(text: string): string
  /** Undefined where it was not sealed here, or was changed. */
  open(sealed: string): string | undefined
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
  /** Such as when it was corrected. */
  readonly note?: string
}

/**
 * A report as the public sees it: its cases stay with the office, also inside the files that are offered. The same object
 * as long as nothing changed: pages are kept by it.
 */
export type PublicReport = ReportWithoutCases

export interface PublishedReport {
  readonly report: PublicReport
  /** The day it was first published. */
  readonly published?: string
  /** Every version, oldest first; the last is the report as it stands. */
  readonly versions: readonly PublishedVersion[]
  readonly formats: readonly ReportFormat[]
}

/** Silent changes are what readers distrust most: each version says when, and but for the first why, it was published. */
export interface PublishedVersion {
  readonly report: PublicReport
  readonly published?: PlainDate
  readonly correction?: string
}

export type ReportFormat = 'docx' | 'pdf' | 'xlsx' | 'html' | 'json'
