import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Act, MatterId } from '#office/acts/act.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { FileId, StoredFile } from '#office/files/stored-file.ts'
import type { Case } from '../case/case.ts'
import type { Intake } from '../commands/receipt.ts'
import type { Refusal } from '../commands/refusal.ts'
import type { PayloadOf, StepId } from '../commands/registry.ts'
import type { Actor, Situation } from '../commands/situation.ts'
import type { Candidate, Known } from '../duplicates/candidates.ts'
import type { Frequency } from '../duplicates/repeat-applicant.ts'
import type { FilePurpose } from './purposes.ts'

/** One application with everything known of it. */
export interface CaseRecord {
  readonly matter: MatterId
  readonly file: Case
  /** Every act, oldest first; their count is the version a step is decided on. */
  readonly acts: readonly Act[]
  /** Files attached to it, in the order they came. */
  readonly files: readonly AttachedFile[]
}

export interface AttachedFile extends StoredFile {
  readonly purpose: FilePurpose
  /** The number of the act that brought it. */
  readonly act: number
}

export type { FilePurpose } from './purposes.ts'

/** A row of the list of all applications, ended or not. */
export interface ListedCase {
  readonly number: string
  readonly stage: Case['stage']
  readonly applicant: string
  readonly about: string
  /** The day of receipt, or of arrival while that is not confirmed. */
  readonly since: PlainDate
}

/** Words are looked for in number, applicant and contents. Days are those of receipt. */
export interface CaseQuery {
  readonly words?: string
  readonly stage?: Case['stage']
  /** True for those not ended, false for those that are. */
  readonly open?: boolean
  readonly from?: PlainDate
  readonly to?: PlainDate
}

/** What comes in. The same `key` twice makes one application, however often it is sent and from how many machines. */
export interface Arrival {
  readonly key: string
  readonly intake: Intake
  readonly files: readonly { readonly id: FileId; readonly purpose: FilePurpose }[]
}

/** One step with what it needs to be told, decided on what the actor saw. */
export interface Command<Id extends StepId = StepId> {
  readonly step: Id
  readonly payload: PayloadOf<Id>
  /** How many acts the actor saw. */
  readonly version: number
  readonly files: readonly { readonly id: FileId; readonly purpose: FilePurpose }[]
}

export type Taken =
  | { readonly ok: true; readonly record: CaseRecord }
  | { readonly ok: false; readonly refusal: Refusal | ChangedMeanwhile | Leaking }

/** Somebody else was quicker; these acts came since. */
export interface ChangedMeanwhile {
  readonly reason: 'changed-meanwhile'
  readonly since: readonly Act[]
}

/** What would be handed out still says more than it shows; named files need cleaning or a sentence why they may go. */
export interface Leaking {
  readonly reason: 'leaking'
  readonly files: readonly { readonly file: StoredFile; readonly count: number }[]
}

export type ArrivalAnswer =
  /** `again`: this key had come before; the application is the one it made then. */
  | { readonly ok: true; readonly record: CaseRecord; readonly again: boolean }
  /** `key-used`: the key made another application. */
  | { readonly ok: false; readonly refusal: Refusal | { readonly reason: 'key-used' } }

/** Whoever came with a number and a code, and may act on that case and no other. */
export interface Guest {
  readonly record: CaseRecord
  readonly actor: Exclude<Actor, { readonly kind: 'staff' }>
}

/** The applications of an office, as the doors need them. Whoever calls has checked the route's permission; a step checks its own. */
export interface CaseRoom {
  situation(authority: AuthorityId): Promise<Situation>
  find(authority: AuthorityId, number: string): Promise<CaseRecord | undefined>
  /** Every case not ended, without its acts: what a work list sorts. */
  open(authority: AuthorityId): Promise<readonly Case[]>
  /** All cases, newest first. */
  list(
    authority: AuthorityId,
    query: CaseQuery,
    page: { readonly skip: number; readonly limit: number },
  ): Promise<{ readonly items: readonly ListedCase[]; readonly total: number }>
  /** Earlier applications that may be the same, and how often this applicant came. Numbers as `number` are left out. */
  similar(
    authority: AuthorityId,
    fresh: Omit<Known, 'answered'>,
  ): Promise<{ readonly candidates: readonly Candidate[]; readonly frequency: Frequency }>
  receive(authority: AuthorityId, arrival: Arrival, actor: Actor): Promise<ArrivalAnswer>
  take<Id extends StepId>(
    authority: AuthorityId,
    number: string,
    command: Command<Id>,
    actor: Actor,
  ): Promise<Taken | undefined>
  /** Puts files into a case without a step. */
  attach(
    authority: AuthorityId,
    number: string,
    files: Command['files'],
    actor: Actor,
  ): Promise<Taken | undefined>
  /** 查询码 for the applicant, or for somebody asked for an opinion: 100 bits, made from the case and a key of this office, kept nowhere. */
  codeFor(authority: AuthorityId, record: Pick<CaseRecord, 'matter'>, who: Guest['actor']): string
  /** Takes the same time whether the number, the code or both are wrong. */
  guest(authority: AuthorityId, number: string, code: string): Promise<Guest | undefined>
}
