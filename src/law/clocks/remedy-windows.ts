import type { Calendar } from '../calendar/calendar.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { RunningClock } from './clock.ts'
import { periodClock } from './period-clock.ts'
import type { PeriodId } from './periods.ts'

/** What the applicant knew, and when. */
export interface Knowledge {
  /** The day the reply was received, or on silence the last day of the reply period (复议法实施条例 art. 16 ¶1 (1)). */
  readonly knownOn: PlainDate
  /** Where the letter left the remedy out: the day the applicant learned of it, or `unknown` while not shown. */
  readonly remedyKnownOn?: PlainDate | 'unknown'
}

/** 60 calendar days; where the remedy was not told, from learning of it and at most one year (复议法 art. 20 ¶1, ¶3). */
export function reconsiderationClock(knowledge: Knowledge, calendar: Calendar): RunningClock {
  return windowOf('reconsideration', 'reconsideration-longest', knowledge, calendar)
}

/** Six months; where the time limit was not told, from learning of it and at most one year (行诉法 art. 46; 行诉解释 art. 64). */
export function litigationClock(knowledge: Knowledge, calendar: Calendar): RunningClock {
  return windowOf('litigation', 'litigation-longest', knowledge, calendar)
}

/** 15 days from the reconsideration decision, or from the lapse of its time (行诉法 art. 45, 复议法 art. 34). */
export function litigationAfterReconsiderationClock(from: PlainDate, calendar: Calendar): RunningClock {
  return periodClock('litigation-after-reconsideration', from, calendar)
}

function windowOf(
  usual: PeriodId,
  longest: PeriodId,
  { knownOn, remedyKnownOn }: Knowledge,
  calendar: Calendar,
): RunningClock {
  if (remedyKnownOn === undefined) return periodClock(usual, knownOn, calendar)
  const outer = periodClock(longest, knownOn, calendar)
  if (remedyKnownOn === 'unknown') return outer
  const inner = periodClock(usual, remedyKnownOn, calendar)
  return inner.due < outer.due ? inner : outer
}
