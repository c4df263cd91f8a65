import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { OutcomeId } from '#law/outcomes/outcome.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { Proposal } from './change.ts'
import type { Closing, Dossier } from './dossier.ts'
import type { Parts } from './parts.ts'

/** One edition of the reply, as its readers see it. An edit makes a new one, which nobody has approved. */
export interface Paper {
  readonly edition: number
  readonly parts: Parts
  /** The row of table three it will count in. */
  readonly counts: OutcomeId
  readonly draftedBy: PersonId
  readonly draftedOn: PlainDate
}

/** A paper approved by another than its drafter; the secrecy review is there wherever something is given out. */
export interface Approved {
  readonly paper: Paper
  readonly reviewedBy: PersonId
  readonly secrecyReviewedBy: PersonId | null
  /** The day of the last approval. */
  readonly approvedOn: PlainDate
}

export interface Signed extends Approved {
  readonly signedBy: PersonId
  readonly signedOn: PlainDate
  /** 文号. */
  readonly letter: string
  /** SHA-256 of the paper as signed. */
  readonly digest: string
}

/** A reply that left the house; `sentOn` is the day that counts for the reply period. */
export interface Served extends Signed {
  readonly sentOn: PlainDate
  readonly channel: string
  /** The day it reached the applicant, from which remedies run; null until proved. */
  readonly deliveredOn: PlainDate | null
}

/** How a case ended, and what of it somebody wants changed. */
interface Ended {
  readonly closing: Closing
  /** Null where it ended without one, or where an older register kept only the outcome. */
  readonly reply: Served | null
  /** The one change that waits for a second person; null where none does. */
  readonly proposed: Proposal | null
}

interface Received {
  readonly dossier: Dossier
  /** The day of receipt (条例 art. 31). */
  readonly receivedOn: PlainDate
}

export interface Returned {
  readonly by: string
  readonly because: string
}

/** A case in the step it has come to. What a step needs to have happened is part of its type. */
export type Case =
  /** Here, but not received in the sense of art. 31: no period runs and no report counts it. */
  | { readonly stage: 'arrived'; readonly dossier: Dossier; readonly arrivedOn: PlainDate }
  | (Received & { readonly stage: 'open'; readonly returned: Returned | null })
  | (Received & {
      readonly stage: 'in-review'
      readonly paper: Paper
      readonly reviewedBy: PersonId | null
      readonly secrecyReviewedBy: PersonId | null
    })
  | (Received & { readonly stage: 'to-sign'; readonly approved: Approved })
  | (Received & { readonly stage: 'to-serve'; readonly signed: Signed })
  | (Received & Ended & { readonly stage: 'closed' })
  | (Received & Ended & { readonly stage: 'archived'; readonly archivedOn: PlainDate })
  /** Taken back before receipt was confirmed. */
  | { readonly stage: 'never-received'; readonly dossier: Dossier; readonly arrivedOn: PlainDate }
  /** A request under art. 41 to correct one's own record: dealt with, in no statistics. */
  | (Received & {
      readonly stage: 'record-correction'
      readonly result: 'corrected' | 'forwarded' | 'refused'
      readonly explanation: string
    })

export type Stage = Case['stage']
export type CaseIn<S extends Stage> = Extract<Case, { stage: S }>

export const stageWords: Readonly<Record<Stage, string>> = {
  arrived: '待确认收到',
  open: '办理中',
  'in-review': '审核中',
  'to-sign': '待签发',
  'to-serve': '待送达',
  closed: '已办结',
  archived: '已归档',
  'never-received': '未收到即撤回',
  'record-correction': '已按更正申请处理',
}

export function isIn<S extends Stage>(file: Case, stages: readonly S[]): file is CaseIn<S> {
  return (stages as readonly Stage[]).includes(file.stage)
}

const ends = ['closed', 'archived', 'never-received', 'record-correction'] as const satisfies readonly Stage[]

/** Nothing is left to decide about the application itself. */
export function hasEnded(file: Case): boolean {
  return isIn(file, ends)
}

/** The change that waits for a second person. */
export function proposedIn(file: Case): Proposal | null {
  return isIn(file, ['closed', 'archived']) ? file.proposed : null
}

/** Ended, and nobody is waited for. */
export function isSettled(file: Case): boolean {
  return hasEnded(file) && proposedIn(file) === null
}

/** The same case with something else in its dossier. */
export function withDossier<C extends Case>(file: C, change: Partial<Dossier>): C {
  return { ...file, dossier: { ...file.dossier, ...change } }
}
