import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { RemedyResult } from '#office/annual-report/register/words.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { ResultId } from '../results/result-forms.ts'
import type { FrozenEvidence, Target, Track } from './intake.ts'

/**
 * One time a matter is before somebody: pending from `since` until its result took effect. A result set aside in a later
 * year stays where it was counted and the matter begins another spell; a year so holds it once.
 */
export interface Spell {
  readonly since: PlainDate
  readonly counted: Counted | null
}

/** The one result table four counts of a spell, and the day it took effect. */
export interface Counted {
  readonly on: PlainDate
  readonly result: RemedyResult
}

/** The answer or defence that left the house. */
export interface FiledAnswer {
  readonly edition: number
  readonly digest: string
  readonly filedOn: PlainDate
  readonly channel: string
}

export interface Session {
  readonly notedOn: PlainDate
  readonly what: SessionKind
  /** The day it takes place; null where it has none. */
  readonly at: PlainDate | null
  readonly note: string
}

export const sessionWords = {
  hearing: '听证',
  trial: '开庭',
  heard: '听取意见',
  mediation: '组织调解',
  suspended: '中止审理',
  resumed: '恢复审理',
  extended: '延长审理期限',
  other: '其他',
} as const
export type SessionKind = keyof typeof sessionWords

export interface Appeal {
  /** The day we appealed, or received the copy of the other side's appeal. */
  readonly on: PlainDate
  readonly by: 'authority' | 'other' | 'both'
  readonly court: string
  /** The day our answer to it left the house; null before. */
  readonly answeredOn: PlainDate | null
}

/** 行政复议意见书: what was done about it is reported within 60 days (行政复议法 art. 76). */
export interface Opinion {
  readonly number: string
  readonly receivedOn: PlainDate
  readonly reportedOn: PlainDate | null
}

/** What a decision or judgment orders beside the result. */
export interface Order {
  readonly what: string
  /** The day it sets; null where it leaves the statutory period. */
  readonly until: PlainDate | null
}

/** A decision or judgment as it was served. `form` is null for one taken over, of which only the column is known. */
export interface Judgment {
  readonly on: PlainDate
  readonly form: ResultId | null
  /** 文号, 案号. */
  readonly document: string
  readonly order: Order | null
}

/** A round opened in the application. */
export interface RedoOpened {
  readonly on: PlainDate
  readonly application: string
}

/** What every stage of a matter carries. Personal words are empty once erased. */
export interface Dossier {
  readonly number: string
  /** The day the copy of the application or of the complaint was received. */
  readonly receivedOn: PlainDate
  readonly track: Track
  readonly target: Target
  /** Taken over from an older register, which kept only block, day and result. */
  readonly takenOver: boolean
  /** Whether the supervising authority called for it, with a reason on record (条例 art. 47, 51). */
  readonly calledFor: boolean
  /** Whose matter it is; null while nobody was named. */
  readonly handler: PersonId | null
  /** 申请人, 原告. */
  readonly party: string
  /** What they ask for. */
  readonly claim: string
  readonly evidence: FrozenEvidence | null
  readonly spells: readonly [Spell, ...Spell[]]
  /** 2 after an appeal. */
  readonly instance: 1 | 2
  readonly editions: number
  readonly answer: FiledAnswer | null
  readonly sessions: readonly Session[]
  readonly appeal: Appeal | null
  /** What the first instance found, once it is appealed. */
  readonly first: Judgment | null
  readonly redo: RedoOpened | null
  readonly performed: { readonly on: PlainDate; readonly how: string } | null
  readonly opinion: Opinion | null
  /** Why a published year had to be told anew. */
  readonly restatements: readonly { readonly year: number; readonly reason: string }[]
}

type Beginning = Pick<Dossier, 'number' | 'receivedOn' | 'track' | 'target' | 'takenOver'> &
  Partial<Pick<Dossier, 'handler' | 'party' | 'claim' | 'evidence'>>

export function newDossier(known: Beginning): Dossier {
  return {
    calledFor: false,
    handler: null,
    party: '',
    claim: '',
    evidence: null,
    spells: [{ since: known.receivedOn, counted: null }],
    instance: 1,
    editions: 0,
    answer: null,
    sessions: [],
    appeal: null,
    first: null,
    redo: null,
    performed: null,
    opinion: null,
    restatements: [],
    ...known,
  }
}
