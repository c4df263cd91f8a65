import type { PlainDate } from '#law/calendar/plain-date.ts'

/** A correction asked for by the supervising authority that waits for an answer. */
export interface OpenDemand {
  readonly year: number
  readonly on: PlainDate
  readonly until: PlainDate
  /** How many findings went along. */
  readonly reasons: number
}

/** One that was answered with an explanation waits for the word of the supervising authority. */
export interface UnsettledDemand extends OpenDemand {
  readonly state: 'open' | 'explained'
}
