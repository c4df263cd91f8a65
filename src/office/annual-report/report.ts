import type { CellAddress, FormId, SectionId } from '#law/report-form/form.ts'

/** What stands in one cell of a paper, and how we know. A cell that the paper does not have is absent from the map. */
export type CellReading =
  | { readonly state: 'read'; readonly value: number | string }
  | { readonly state: 'recovered'; readonly value: number }
  /** Damaged, and the cross-checks leave several readings: none is placed. */
  | { readonly state: 'ambiguous' }
  /** Empty, `/` or a dash. Cross-checks count it as nothing. */
  | { readonly state: 'blank'; readonly printed: string }
  | { readonly state: 'unreadable'; readonly printed: string }

export interface SectionText {
  readonly id: SectionId
  /** The heading as printed, without its ordinal. */
  readonly heading: string
  readonly ordinal: string
  /** Paragraphs of prose; tables are not in it. */
  readonly paragraphs: readonly string[]
}

/** A published report, read: its tables as cells, its words by section. */
export interface Report {
  readonly file: string
  readonly form: FormId
  readonly title: string
  readonly authority: string | null
  readonly year: number | null
  readonly cells: ReadonlyMap<CellAddress, CellReading>
  /** Prose before the first heading: title, dates, preamble. */
  readonly preamble: readonly string[]
  readonly sections: readonly SectionText[]
}

/** The number in a cell, where one was read or recovered; undefined for blank, ambiguous, unreadable or absent cells. */
export function countIn(report: Report, address: CellAddress): number | undefined {
  const reading = report.cells.get(address)
  if (reading?.state !== 'read' && reading?.state !== 'recovered') return undefined
  return typeof reading.value === 'number' ? reading.value : undefined
}

/** The value printed in the JSON answer: numbers and words that were read or recovered. */
export function valueIn(report: Report, address: CellAddress): number | string | undefined {
  const reading = report.cells.get(address)
  return reading?.state === 'read' || reading?.state === 'recovered' ? reading.value : undefined
}
