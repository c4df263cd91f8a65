import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { CaseAct, Consultee } from '#law/clocks/acts.ts'
import type { Delivery } from '#law/clocks/receipt.ts'
import type { FeeMethod } from '#law/fees/tiers.ts'
import type { OutcomeId } from '#law/outcomes/outcome.ts'
import type { ApplicantKind } from '#office/annual-report/register/words.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { Fallen } from './change.ts'
import type { Contact, FormWanted } from './intake.ts'
import type { RedoOrder } from './redo-order.ts'

/** The one notice of what is to be supplemented (条例 art. 30), and what came of it. */
export interface Correction {
  readonly askedOn: PlainDate
  readonly items: string
  readonly until: PlainDate
  readonly came: 'pending' | 'supplemented' | 'lapsed'
  readonly supplementedOn: PlainDate | null
}

export type Opinion = 'agrees' | 'objects' | 'partly'

/** Somebody asked for an opinion. `party` tells several apart without their name: 甲, 乙 … */
export interface Consultation {
  readonly who: Consultee
  readonly party: string
  /** Empty once erased. */
  readonly name: string
  /** What the opinion is wanted on. */
  readonly question: string
  readonly askedOn: PlainDate
  /** The day another organ is asked to answer by (条例 art. 11 sets none); null where the law sets the time. */
  readonly until: PlainDate | null
  readonly reachedOn: PlainDate | null
  readonly came: 'pending' | Opinion | 'lapsed'
  /** What it was told when the office decided to publish against its wish (条例 art. 32). */
  readonly told: ToldAnyway | null
}

/** What is published for the public interest although the third party objected, and why. Empty once erased. */
export interface ToldAnyway {
  readonly on: PlainDate
  readonly contents: string
  readonly reason: string
}

/** 协办: a department of the house asked by an inner date. No clock of the law waits for it. */
export interface DepartmentRequest {
  readonly department: string
  readonly question: string
  readonly askedOn: PlainDate
  readonly until: PlainDate
  readonly answeredOn: PlainDate | null
}

/** Where and how it was looked for: the proof behind 条例 art. 36 (4). */
export interface SearchRecord {
  readonly on: PlainDate
  readonly places: string
  readonly terms: string
  readonly found: string
  readonly by: PersonId
}

/** A processing fee; units from `first` to `last` as the tariff counts them, money in whole yuan. */
export interface Fee {
  readonly method: FeeMethod
  readonly first: number
  readonly last: number
  readonly yuan: number
  /** How to pay, in the words of the notice. */
  readonly payment: string
  readonly noticedOn: PlainDate
  readonly paid: number
  readonly came: 'pending' | 'paid' | 'lapsed'
}

/** 条例 art. 35: an applicant with very many applications was asked why. */
export interface Excess {
  readonly askedOn: PlainDate
  /** How many, how often. */
  readonly extent: string
  readonly until: PlainDate
  readonly came: 'pending' | 'explained' | 'lapsed'
}

export interface Extension {
  readonly on: PlainDate
  /** Working days. */
  readonly days: number
  readonly reason: string
}

export interface ProposedExtension extends Extension {
  readonly by: PersonId
}

export interface Closing {
  readonly on: PlainDate
  readonly outcome: OutcomeId
}

/** A new reply after 纠正: another round of the same application, never another application. */
export interface Redo {
  readonly on: PlainDate
  /** The remedy matter that ordered it; null where the office corrected itself. */
  readonly remedy: string | null
  /** The day set in the decision or judgment; null where it leaves the statutory period. */
  readonly until: PlainDate | null
  /** Null where only the matter was recorded. */
  readonly order: RedoOrder | null
  /** The reply that no longer stands; null where none left the house, or an older register kept only the outcome. */
  readonly replaces: ReplacedReply | null
}

export interface ReplacedReply {
  readonly title: string
  /** 文号. */
  readonly letter: string
  readonly signedOn: PlainDate
}

/** How the applicant found it, from 1 to 5. Words are empty once erased. */
export interface Rating {
  readonly on: PlainDate
  readonly score: number
  readonly words: string
}

/** What every stage of a case carries. Personal words are empty once erased. */
export interface Dossier {
  readonly number: string
  readonly applicantKind: ApplicantKind
  readonly applicant: string
  readonly contact: Contact | null
  readonly contents: readonly string[]
  readonly wanted: FormWanted | null
  /** Null for an application taken over from an older register, which kept only the day. */
  readonly delivery: Delivery | null
  readonly handler: PersonId | null
  readonly calledFor: boolean
  /** What the clocks see of the present round. */
  readonly clockActs: readonly CaseAct[]
  readonly correction: Correction | null
  readonly consultations: readonly Consultation[]
  readonly departments: readonly DepartmentRequest[]
  readonly searches: readonly SearchRecord[]
  readonly fee: Fee | null
  readonly excess: Excess | null
  readonly proposedExtension: ProposedExtension | null
  /** The extension told to the applicant (条例 art. 33 ¶2). */
  readonly extension: Extension | null
  /** How many drafts were written; the newest is the only one that can go on. */
  readonly editions: number
  /** The one row and day the report counts; null while open, and never changed by a reply made anew. */
  readonly closing: Closing | null
  readonly redo: Redo | null
  /** How many changes were proposed since it ended, in all its rounds. */
  readonly proposals: number
  /** The newest of them, where it came to nothing. */
  readonly fallen: Fallen | null
  /** Said once, after the reply was served; null before. */
  readonly rating: Rating | null
  /** Why a published year had to be told anew. */
  readonly restatements: readonly { readonly year: number; readonly reason: string }[]
}
