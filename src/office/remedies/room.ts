import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Act, MatterId } from '#office/acts/act.ts'
import type { LetterModel } from '#office/applications/letters/letter.ts'
import type { ChangedMeanwhile } from '#office/applications/room/case-room.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { Asking } from '#office/authorities/permissions/seats.ts'
import type { FileId, StoredFile } from '#office/files/stored-file.ts'
import type { RedoStanding } from './clocks/order-due.ts'
import type { RemedyIntake } from './commands/receive.ts'
import type { RemedyRefusal } from './commands/refusal.ts'
import type { RemedyPayloadOf, RemedyStepId } from './commands/registry.ts'
import type { RemedySituation } from './commands/situation.ts'
import type { EvidenceItem } from './evidence/evidence.ts'
import type { RemedyFilePurpose } from './matter/file-purposes.ts'
import type { Block, FrozenEvidence } from './matter/intake.ts'
import type { Remedy } from './matter/remedy.ts'

/** One remedy with everything known of it. */
export interface RemedyRecord {
  readonly matter: MatterId
  readonly file: Remedy
  /** Every act, oldest first; their count is the version a step is decided on. */
  readonly acts: readonly Act[]
  /** Files attached to it, in the order they came. */
  readonly files: readonly RemedyFile[]
}

export interface RemedyFile extends StoredFile {
  readonly purpose: RemedyFilePurpose
  /** The number of the act that brought it. */
  readonly act: number
}

/** A row of the list. `file` is there until the matter is closed. */
export interface ListedRemedy {
  readonly number: string
  readonly block: Block
  readonly stage: Remedy['stage']
  readonly since: PlainDate
  readonly forum: string
  readonly party: string
  readonly application: string | null
  readonly file: Remedy | null
  /** How the reply stands that is made anew for it; absent where none is. */
  readonly redo?: RedoStanding
}

/** Words are looked for in number, organ or court, party and application. */
export interface RemedyQuery {
  readonly words?: string
  readonly block?: Block
  readonly stages?: readonly Remedy['stage'][]
}

/** What comes in. The same `key` twice makes one matter. */
export interface RemedyArrival {
  readonly key: string
  readonly intake: RemedyIntake
}

/** One step with what it needs to be told, decided on what its taker saw. */
export interface RemedyCommand<Id extends RemedyStepId = RemedyStepId> {
  readonly step: Id
  readonly payload: RemedyPayloadOf<Id>
  /** How many acts were seen. */
  readonly version: number
}

export type RemedyTaken =
  | { readonly ok: true; readonly record: RemedyRecord }
  | { readonly ok: false; readonly refusal: RemedyRefusal | ChangedMeanwhile }

/** What the register knows of an application a remedy may be turned against, for the form that registers one. */
export interface AttackedApplication {
  readonly number: string
  /** Empty once erased. */
  readonly applicant: string
  readonly about: string
  /** Replies that left the house, newest last. */
  readonly replies: readonly { readonly letter: string; readonly on: PlainDate }[]
}

/** The list of evidence with the digest of its lines, and what was frozen when the copy came. */
export interface EvidenceList {
  readonly items: readonly EvidenceItem[]
  readonly now: FrozenEvidence
  /** Null where the matter was registered without a case of this register. */
  readonly frozen: FrozenEvidence | null
}

/** An answer, and the SHA-256 of its words, hex, that its signer signs. */
export interface AnswerSheet {
  readonly letter: LetterModel
  readonly digest: string
}

/** The remedies of an office, as the doors need them. Whoever calls has checked the route's permission; a step checks its own. */
export interface RemedyRoom {
  /** `record`: the matter it is asked for; without one, of matters in general. */
  situation(authority: AuthorityId, record?: RemedyRecord): Promise<RemedySituation>
  find(authority: AuthorityId, number: string): Promise<RemedyRecord | undefined>
  list(
    authority: AuthorityId,
    query: RemedyQuery,
    page: { readonly skip: number; readonly limit: number },
  ): Promise<{ readonly items: readonly ListedRemedy[]; readonly total: number }>
  stages(authority: AuthorityId): Promise<ReadonlyMap<Remedy['stage'], number>>
  /** Remedies against decisions on one application. */
  against(authority: AuthorityId, application: string): Promise<readonly ListedRemedy[]>
  application(authority: AuthorityId, number: string): Promise<AttackedApplication | undefined>
  /** The organs that may reconsider what the authority decided on a day, by law and tree; empty where the tree names none. */
  organs(authority: AuthorityId, day: PlainDate): Promise<readonly string[]>
  receive(authority: AuthorityId, arrival: RemedyArrival, asking: Asking): Promise<RemedyTaken>
  /** Undefined where there is no such matter. */
  take<Id extends RemedyStepId>(
    authority: AuthorityId,
    number: string,
    command: RemedyCommand<Id>,
    asking: Asking,
  ): Promise<RemedyTaken | undefined>
  /** Puts files into a matter without a step; undefined where there is no such matter. */
  attach(
    authority: AuthorityId,
    number: string,
    files: readonly { readonly id: FileId; readonly purpose: RemedyFilePurpose }[],
    asking: Asking,
  ): Promise<RemedyTaken | undefined>
  /** Null where what is attacked is no case of this register. */
  evidence(authority: AuthorityId, record: RemedyRecord): Promise<EvidenceList | null>
  /** `current`: as it was signed, or stands before its signer, or was last written; `fresh`: as another would begin. */
  answer(authority: AuthorityId, record: RemedyRecord, which: 'current' | 'fresh'): Promise<AnswerSheet>
  /** Points of procedure the authority may raise; empty where what is attacked is no case of this register. */
  objections(authority: AuthorityId, record: RemedyRecord): Promise<readonly string[]>
  docx(sheet: AnswerSheet): Promise<Uint8Array>
}
