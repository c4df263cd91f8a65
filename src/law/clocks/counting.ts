import { type Calendar, type DayKind, isWeekend, worksProvisionally } from '../calendar/calendar.ts'
import { addDays, daysBetween, type PlainDate, weekdayOf, yearOf } from '../calendar/plain-date.ts'
import type { DayVerdict, Verdict } from './clock.ts'

/** Days taken out of a period, both ends included; empty where `last` lies before `first`. */
export interface Stop {
  readonly first: PlainDate
  readonly last: PlainDate
  readonly because: string
}

interface Step {
  readonly date: PlainDate
  readonly kind: DayKind
  readonly stop: Stop | undefined
  /** Working days counted up to and including this day. */
  readonly nth: number
  readonly counts: boolean
}

/**
 * The `count`-th working day after a date, stopped days left out. The day itself is not counted (民法典 art. 201 ¶1) and
 * make-up workdays are working days. Beyond the announced years weekends alone decide.
 */
export function workingDayAfter(
  calendar: Calendar,
  after: PlainDate,
  count: number,
  stops: readonly Stop[] = [],
): PlainDate {
  for (const { date, nth, counts } of walk(calendar, after, stops)) if (counts && nth === count) return date
  return after
}

/** Every day after `after` up to `last` with its verdict. */
export function stripOf(
  calendar: Calendar,
  after: PlainDate,
  last: PlainDate,
  stops: readonly Stop[] = [],
): readonly DayVerdict[] {
  const days: DayVerdict[] = []
  for (const step of walk(calendar, after, stops)) {
    if (step.date > last) break
    days.push(verdictOf(calendar, step))
  }
  return days
}

/** True where a confirmed notice covers every day after `after` up to `last`. */
export function allConfirmed(calendar: Calendar, after: PlainDate, last: PlainDate): boolean {
  for (let date = addDays(after, 1); date <= last; date = addDays(date, 1)) {
    if (!calendar.isConfirmed(date)) return false
  }
  return true
}

/** Days not counted for one reason, both ends included. */
export function notCounted(from: PlainDate, to: PlainDate, because: string): readonly DayVerdict[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => ({
    date: addDays(from, i),
    verdict: 'not-counted',
    because,
    remark: because,
  }))
}

function* walk(calendar: Calendar, after: PlainDate, stops: readonly Stop[]): Generator<Step, never> {
  let nth = 0
  for (let date = addDays(after, 1); ; date = addDays(date, 1)) {
    const stop = stops.find(({ first, last }) => first <= date && date <= last)
    const counts = stop === undefined && worksProvisionally(calendar, date)
    if (counts) nth++
    yield { date, kind: calendar.kindOf(date), stop, nth, counts }
  }
}

function verdictOf(calendar: Calendar, { date, kind, stop, nth, counts }: Step): DayVerdict {
  const doubt = doubtOf(calendar, date, kind)
  if (kind.kind === 'holiday')
    return remarked(date, 'holiday', `${kind.name}放假（${noticeName(kind)}）`, doubt)
  const worked = kind.kind === 'make-up-workday' ? `${kind.name}调休上班（${noticeName(kind)}）` : undefined
  if (!counts && stop !== undefined && (worked !== undefined || !isWeekend(date))) {
    return remarked(date, 'stopped', stop.because)
  }
  if (!counts)
    return { date, verdict: 'weekend', because: inWords(weekdayName(date), doubt), ...remarkOf(doubt) }
  const verdict = worked === undefined ? 'counted' : 'make-up-workday'
  const remark = worked === undefined ? doubt : inWords(worked, doubt)
  return { date, verdict, because: inWords(`第${nth}个工作日`, remark), nth, ...remarkOf(remark) }
}

/** A day whose whole reason is worth telling. */
function remarked(date: PlainDate, verdict: Verdict, because: string, doubt?: string): DayVerdict {
  return { date, verdict, because: inWords(because, doubt), remark: because }
}

export function inWords(because: string, remark: string | undefined): string {
  return remark === undefined ? because : `${because}，${remark}`
}

function remarkOf(remark: string | undefined): { readonly remark?: string } {
  return remark === undefined ? {} : { remark }
}

export function weekdayName(date: PlainDate): string {
  return `星期${'日一二三四五六'[weekdayOf(date)]}`
}

function noticeName(kind: Extract<DayKind, { name: string }>): string {
  return kind.notice.number ?? kind.notice.source
}

function doubtOf(calendar: Calendar, date: PlainDate, kind: DayKind): string | undefined {
  if (kind.kind === 'not-announced') return `${yearOf(date)}年放假通知尚未公布，暂按周末推算`
  return calendar.isConfirmed(date) ? undefined : `${yearOf(date)}年放假安排尚未核实`
}
