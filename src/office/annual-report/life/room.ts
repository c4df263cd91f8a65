import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { ReportDeadline } from '#law/report-form/deadline.ts'
import type { ReportLife, Version } from './life.ts'
import type { OpeningDifference } from './opening.ts'
import type { ReportRefusal } from './refusal.ts'
import type { Pending, RestatementLine } from './restatements.ts'
import type { ReportPayload, ReportStepId } from './steps.ts'

/** One act in the life of a report, as the timeline shows it. */
export interface ReportEvent {
  readonly on: PlainDate
  readonly does: string
  /** A person's name. */
  readonly by: string
  readonly detail: string | null
}

/** Where the opening balance of a year is not the published close of the year before, and what led to it. */
export interface Opening {
  readonly differences: readonly OpeningDifference[]
  readonly lines: readonly RestatementLine[]
  /** By application, where the year before was frozen with its open cases; null where it was not. */
  readonly cases: { readonly added: readonly string[]; readonly gone: readonly string[] } | null
}

/** A year's report on its way, with all that its page shows of it. The same object as long as nothing changed. */
export interface ReportStanding {
  readonly life: ReportLife
  /** How many acts there are: what a step is decided on. */
  readonly version: number
  readonly events: readonly ReportEvent[]
  readonly deadline: ReportDeadline
  /** The published report of the year before. */
  readonly previous: Version | undefined
  readonly pending: Pending
  readonly opening: Opening
}

/** One step with what it needs to be told, decided on what the actor saw. */
export interface ReportCommand<Id extends ReportStepId = ReportStepId> {
  readonly step: Id
  readonly payload: ReportPayload<Id>
  readonly version: number
}

export type ReportTaken =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: ReportRefusal | { readonly reason: 'changed-meanwhile' } }
