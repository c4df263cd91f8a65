import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Severity } from '../finding.ts'
import type { Hand } from './life.ts'

/** One thing the supervising authority gives as a reason: a finding of the checks as it stood on that day. */
export interface DemandReason {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
}

/** What the office answered instead of correcting. */
export interface Explanation {
  readonly on: PlainDate
  readonly by: Hand
  readonly words: string
}

interface Demanded {
  readonly on: PlainDate
  readonly by: Hand
  /** By which day it is to be answered. */
  readonly until: PlainDate
  readonly because: string
  readonly reasons: readonly DemandReason[]
  /** How many editions there were by then: one made later answers it, once it is out. */
  readonly editions: number
}

/** 督促整改 (条例 art. 47 ¶1): the supervising authority asked for a correction, and what came of it. */
export type Demand = Demanded &
  (
    | { readonly state: 'open' }
    | { readonly state: 'explained'; readonly explanation: Explanation }
    | { readonly state: 'corrected'; readonly correctedOn: PlainDate }
    | { readonly state: 'closed'; readonly closedOn: PlainDate; readonly closedBecause: string }
  )

export const demandWords: Readonly<Record<Demand['state'], string>> = {
  open: '待更正或说明',
  explained: '已说明，待认可',
  corrected: '已更正',
  closed: '已办结',
}

/** Whether somebody still owes something: the office an answer, or the supervising authority its word on one. */
export function isUnsettled(demand: Demand | null): demand is Demand & { state: 'open' | 'explained' } {
  return demand?.state === 'open' || demand?.state === 'explained'
}

/** What a publication makes of a demand. `editions`: made by then; a report taken over from paper is its own new edition. */
export function answeredBy(
  demand: Demand | null,
  on: PlainDate,
  { editions, source }: { readonly editions: number; readonly source: 'register' | 'paper' },
): Demand | null {
  if (!isUnsettled(demand) || (source === 'register' && editions <= demand.editions)) return demand
  const { by, until, because, reasons } = demand
  return {
    ...{ on: demand.on, by, until, because, reasons, editions: demand.editions },
    ...{ state: 'corrected', correctedOn: on },
  }
}
