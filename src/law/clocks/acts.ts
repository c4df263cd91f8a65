import { daysBetween, type PlainDate } from '../calendar/plain-date.ts'

/** Whom an office asks before it answers. Only the first two have a statutory time to answer (条例 art. 32, 34). */
export type Consultee = 'third-party' | 'co-maker' | 'other-organ'

/** What an act carries besides its day. */
interface ActFields {
  /** The one notice of what is to be supplemented, with the reasonable time set for it (条例 art. 30). */
  readonly 'correction-asked': { readonly until?: PlainDate }
  readonly supplemented: unknown
  /** The letter left; it reached them; their opinion came in. */
  readonly consulted: Asked
  readonly 'consultation-reached': Asked
  readonly 'consultation-answered': Asked
  /** Decided by the head of the disclosure office and told that day; `days` working days more (art. 33 ¶2). */
  readonly extended: { readonly days: number }
  /** An excessive application with good reasons: a later date set and told (art. 35). */
  readonly delayed: { readonly until: PlainDate }
  readonly 'fee-noticed': unknown
  readonly 'fee-reached': unknown
  readonly 'fee-paid': unknown
  /** The reply left the house: by post on the day of mailing, by hand on the day of signing (235号). */
  readonly replied: unknown
  /** Closed without a reply: withdrawn, merged, abandoned. */
  readonly ended: unknown
}

/** `name` tells several consultees of one kind apart. */
interface Asked {
  readonly who: Consultee
  readonly name: string
}

export type ActKind = keyof ActFields

/** What happens to an application, as far as its clocks care. To withdraw an act, leave it out and compute anew. */
export type CaseAct<Kind extends ActKind = ActKind> = {
  readonly [K in Kind]: { readonly kind: K; readonly on: PlainDate } & ActFields[K]
}[Kind]

export type ConsultationAct = CaseAct<'consulted' | 'consultation-reached' | 'consultation-answered'>

export interface CaseHistory {
  /** The day of receipt by art. 31: see `receiptOf`. */
  readonly receivedOn: PlainDate
  /** What that day is, where it is not the receipt of the application; in words. */
  readonly startsOn?: string
  readonly acts: readonly CaseAct[]
}

/** The acts in the order they happened; acts of one day keep the order they are given in. */
export function inOrder<Act extends { readonly on: PlainDate }>(acts: readonly Act[]): readonly Act[] {
  return acts.toSorted((a, b) => daysBetween(b.on, a.on))
}

/** The acts up to the one that closed the case, in order, and those recorded after it. */
export function splitAtEnd(acts: readonly CaseAct[]): {
  until: readonly CaseAct[]
  after: readonly CaseAct[]
} {
  const ordered = inOrder(acts)
  const end = ordered.findIndex(({ kind }) => kind === 'replied' || kind === 'ended')
  return end < 0
    ? { until: ordered, after: [] }
    : { until: ordered.slice(0, end + 1), after: ordered.slice(end + 1) }
}

export function isConsultation(act: CaseAct): act is ConsultationAct {
  return 'who' in act
}
