import type { PlainDate } from '../calendar/plain-date.ts'
import type { SettingId } from '../settings/settings.ts'
import type { Citation } from '../source.ts'
import type { NoteId } from './notes.ts'
import type { PeriodId } from './periods.ts'

/** What a calendar day is to a period, in the order the reasons are looked at. */
export type Verdict = 'counted' | 'make-up-workday' | 'weekend' | 'holiday' | 'stopped' | 'not-counted'

export interface DayVerdict {
  readonly date: PlainDate
  readonly verdict: Verdict
  /** Why, in words for a reader of the case. */
  readonly because: string
  /** Which day of the period it is, on days that count. */
  readonly nth?: number
  /** The part of the reason that neighbouring days share; absent on plain weekends and plain counted days. */
  readonly remark?: string
}

/** Something about the acts a lawyer should see: an act that came too late, twice, or moved nothing. */
export interface ClockNote {
  readonly id: NoteId
  readonly on: PlainDate
  readonly message: string
}

/** The date under another answer to an open question. */
export interface Reading {
  readonly setting: SettingId
  readonly value: string
  /** The other answer in words. */
  readonly label: string
  readonly due: PlainDate | null
  /** False where the date runs into a year whose notice has not come out. */
  readonly isConfirmed: boolean
}

interface Explained {
  readonly clock: PeriodId
  readonly name: string
  readonly article: Citation
  /** Every calendar day from the start to the due date, each with its reason. */
  readonly days: readonly DayVerdict[]
  readonly notes: readonly ClockNote[]
  /** Other answers to open questions, where they give another date. */
  readonly otherReadings: readonly Reading[]
  /** The act that met the period, and whether in time; absent while none has. */
  readonly met?: { readonly on: PlainDate; readonly inTime: boolean }
}

/** `to-be-confirmed`: a counted day lies in a year without a confirmed notice; the date is counted by weekends alone there. */
export interface RunningClock extends Explained {
  readonly state: 'confirmed' | 'to-be-confirmed'
  readonly due: PlainDate
}

/** `waiting`: nothing is due from the authority until somebody else acts. `ended`: the case is over without a reply. */
export interface StillClock extends Explained {
  readonly state: 'waiting' | 'ended'
  readonly due: null
  /** Whose act the clock waits for, in words. */
  readonly waitingFor: string
  /** The last day of the awaited act, where one is set; after it the application counts as given up. */
  readonly awaitedBy?: PlainDate
}

export type Clock = RunningClock | StillClock
