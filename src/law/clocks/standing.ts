import type { Calendar } from '../calendar/calendar.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Clock, DayVerdict } from './clock.ts'
import { stripOf } from './counting.ts'

/** Where a clock stands on a given day. Days are the clock's own: working days, or calendar days for the courts. */
export type Standing =
  /** `left`: working days until the due date, those that stand still included. */
  | { readonly kind: 'running'; readonly left: number }
  | { readonly kind: 'due-today' }
  | { readonly kind: 'overdue'; readonly workingDays: number }
  | { readonly kind: 'met'; readonly inTime: boolean }
  | { readonly kind: 'waiting'; readonly waitingFor: string }
  | { readonly kind: 'ended' }

/** A day ends at 24:00: on the due date itself nothing is overdue yet. */
export function standingOf(clock: Clock, today: PlainDate, calendar: Calendar): Standing {
  if (clock.met !== undefined) return { kind: 'met', inTime: clock.met.inTime }
  if (clock.due === null) {
    return clock.state === 'ended' ? { kind: 'ended' } : { kind: 'waiting', waitingFor: clock.waitingFor }
  }
  if (today === clock.due) return { kind: 'due-today' }
  if (today > clock.due) {
    return { kind: 'overdue', workingDays: stripOf(calendar, clock.due, today).filter(counts).length }
  }
  return { kind: 'running', left: clock.days.filter((day) => day.date > today && isToCome(day)).length }
}

/** Whether a day still passes before the date: the work list counts the same days. */
function isToCome(day: DayVerdict): boolean {
  return counts(day) || day.verdict === 'stopped'
}

/** Whether a day is one of the period's days. */
export function counts({ verdict }: DayVerdict): boolean {
  return verdict === 'counted' || verdict === 'make-up-workday'
}
