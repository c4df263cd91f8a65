import type { CellAddress, SectionId } from '#law/report-form/form.ts'
import type { BlankId } from './drafting/blanks.ts'

/** A piece of drafted text: words proven by cells, or a visible blank that only people can fill. */
export type Run =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'blank'; readonly at: BlankId; readonly hint: string }

export interface Paragraph {
  /** `aspect` is a subheading such as （一）主动公开. */
  readonly role: 'aspect' | 'body'
  readonly runs: readonly Run[]
}

/** One case behind a cell. `who` is already masked where the applicant is a private person. */
export interface EvidenceItem {
  readonly id: string
  readonly who?: string
  readonly received?: string
  readonly closed?: string
  /** What was asked, the document's title or the item, cut to a line. */
  readonly about?: string
  readonly outcome?: string
  /** How much this item adds to the cell: 1 for a case, more for a counted act, yuan for a charge. */
  readonly adds: number
}

/** The report a register gives: every cell of the 2021 form with what is behind it, and the drafted words. */
export interface YearlyReport {
  readonly authority: string
  readonly year: number
  /** Counts as numbers, `disclosure/charges/amount` as a decimal string in 万元. Every cell of the form is present. */
  readonly cells: ReadonlyMap<CellAddress, number | string>
  readonly evidence: ReadonlyMap<CellAddress, readonly EvidenceItem[]>
  readonly title: string
  readonly preamble: readonly Paragraph[]
  readonly sections: readonly { readonly id: SectionId; readonly paragraphs: readonly Paragraph[] }[]
}

/** A report without the cases behind its cells: what may be published, and what pages draw. */
export type ReportWithoutCases = Omit<YearlyReport, 'evidence'>
