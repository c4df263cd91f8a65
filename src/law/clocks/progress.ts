import type { Calendar } from '../calendar/calendar.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Settings } from '../settings/settings.ts'
import type { ClockNote } from './clock.ts'
import { type Stop, workingDayAfter } from './counting.ts'
import { periods } from './periods.ts'

/** The reply period that is running now. */
export interface Run {
  /** The day it is counted from; not counted itself. */
  readonly after: PlainDate
  /** What happened that day, as 收到补正的申请之日. */
  readonly since: string
  /** Working days added by extension. */
  readonly extension: number
  /** The day the extension was told. */
  readonly extendedOn?: PlainDate
  /** The later date set for an excessive application (条例 art. 35), in place of a count. */
  readonly until?: PlainDate
  /** Days taken out by a fee notice, where the rest of the period goes on after payment. */
  readonly stops: readonly Stop[]
}

/** Where an application stands after the acts so far. */
export interface Progress {
  readonly run: Run
  readonly waiting?: {
    readonly for: 'supplement' | 'payment'
    readonly since: PlainDate
    readonly until?: PlainDate
  }
  readonly correctionAsked: boolean
  readonly feeReachedOn?: PlainDate
  readonly closed?: { readonly how: 'replied' | 'ended'; readonly on: PlainDate }
  readonly notes: readonly ClockNote[]
}

/** What every act is judged against. */
export interface Frame {
  readonly receivedOn: PlainDate
  readonly calendar: Calendar
  readonly settings: Settings
  /** Days taken out by consultations, known from all acts together. */
  readonly stops: readonly Stop[]
}

/** The day the running period ends. */
export function dueOf(run: Run, { calendar, stops }: Frame): PlainDate {
  if (run.until !== undefined) return run.until
  const count = periods.reply.versions[0].length.count + run.extension
  return workingDayAfter(calendar, run.after, count, [...stops, ...run.stops])
}

/** A fresh full period from a day (条例 art. 30; 109号 for the fee). */
export function restart(progress: Progress, after: PlainDate, since: string, frame: Frame): Progress {
  const { waiting: _, ...rest } = progress
  const { extension, extendedOn } = progress.run
  const carries = frame.settings['clock.extensionAfterRestart'] === 'carries-over'
  const carried = carries && extendedOn !== undefined ? { extension, extendedOn } : { extension: 0 }
  return { ...rest, run: { after, since, ...carried, stops: [] } }
}

/** The last day for the act waited for: as told for a supplement (条例 art. 30), 20 working days for a fee (109号 art. 6). */
export function awaitedBy({ waiting, feeReachedOn }: Progress, calendar: Calendar): PlainDate | undefined {
  if (waiting?.for !== 'payment') return waiting?.until
  return workingDayAfter(calendar, feeReachedOn ?? waiting.since, periods.fee.versions[0].length.count)
}

export function noting(progress: Progress, ...notes: readonly ClockNote[]): Progress {
  return { ...progress, notes: [...progress.notes, ...notes] }
}
