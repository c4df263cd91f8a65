import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { OutcomeId } from '#law/outcomes/outcome.ts'
import type { ActKind, ApplicantKind, LitigationRoute, RemedyResult } from './words.ts'

/** One application as the register knows it. It is closed with a day and an outcome, or it is open: never one without the other. */
export interface ApplicationRow {
  readonly id: string
  readonly received: PlainDate
  readonly applicant: string
  readonly kind: ApplicantKind
  readonly about: string
  readonly closing: { readonly on: PlainDate; readonly outcome: OutcomeId } | null
}

export interface RemedyRow {
  readonly id: string
  readonly block: 'reconsideration' | LitigationRoute
  readonly received: PlainDate
  readonly closing: { readonly on: PlainDate; readonly result: RemedyResult } | null
}

export interface DocumentRow {
  readonly number: string
  readonly title: string
  readonly kind: 'normativeDocuments' | 'regulations'
  readonly issued: PlainDate
  readonly repealed: PlainDate | null
}

export interface ActRow {
  readonly act: ActKind
  readonly decided: PlainDate
  readonly count: number
}

export interface ChargeRow {
  readonly date: PlainDate
  readonly item: string
  readonly fen: number
}

export interface ProcessingFeeRow {
  readonly date: PlainDate
  readonly noticedFen: number
  readonly paidFen: number
  readonly paidOn: PlainDate | null
}

export interface DisclosureItemRow {
  readonly date: PlainDate
}
