import { type Calendar, worksProvisionally } from '#law/calendar/calendar.ts'
import { addDays, type PlainDate } from '#law/calendar/plain-date.ts'
import { type Case, hasEnded, isSettled } from '../case/case.ts'
import { dueOf } from '../case/clock-history.ts'
import { nextStep } from '../commands/next-steps.ts'
import type { Actor, Situation } from '../commands/situation.ts'
import { awaitedOf } from './awaited.ts'
import { keeperOf } from './open-work.ts'

/** Where a case stands in the work list; what is late comes before what waits. */
export type Urgency = 'overdue' | 'due-today' | 'due-soon' | 'to-confirm' | 'later' | 'waiting' | 'done'

export interface Listed {
  readonly urgency: Urgency
  /** The actor is its handler, or may take its next step. */
  readonly mine: boolean
  readonly due: PlainDate | null
  /** Working days left, negative when overdue; null while nothing is due. */
  readonly daysLeft: number | null
}

/** Due soon: within this many working days. */
export const soon = 3

export function classify(file: Case, situation: Situation, actor: Actor): Listed {
  const { calendar, settings, day } = situation
  const due = hasEnded(file) ? null : dueOf(file, calendar, settings)
  const daysLeft = due === null ? null : workingDaysBetween(calendar, day, due)
  return {
    urgency: urgencyOf(file, situation, due, daysLeft),
    mine: isMine(file, situation, actor),
    due,
    daysLeft,
  }
}

function urgencyOf(
  file: Case,
  situation: Situation,
  due: PlainDate | null,
  daysLeft: number | null,
): Urgency {
  if (hasEnded(file)) return isSettled(file) ? 'done' : 'to-confirm'
  if (due === null || daysLeft === null) return 'waiting'
  if (due < situation.day) return 'overdue'
  if (due === situation.day) return 'due-today'
  if (daysLeft <= soon) return 'due-soon'
  return awaitedOf(file, situation).length > 0 ? 'waiting' : 'later'
}

function isMine(file: Case, situation: Situation, actor: Actor): boolean {
  if (actor.kind !== 'staff' || isSettled(file)) return false
  const keeper = keeperOf(file)
  if (keeper === actor.asking.person) return true
  const atDesk = file.stage === 'arrived' || file.stage === 'open' || file.stage === 'to-serve'
  return (keeper === null || !atDesk) && nextStep(file, situation, actor).yours
}

interface Counted {
  readonly from: PlainDate
  readonly to: Map<PlainDate, number>
}

/** From the day last asked for: a list asks for thousands of cases how far the same few days are from today. */
const counted = new WeakMap<Calendar, Counted>()

/** Working days after one day up to another; negative where the other lies before. */
export function workingDaysBetween(calendar: Calendar, from: PlainDate, to: PlainDate): number {
  const before = counted.get(calendar)
  const known = before?.from === from ? before : { from, to: new Map<PlainDate, number>() }
  counted.set(calendar, known)
  const days = known.to.get(to) ?? countDays(calendar, from, to)
  known.to.set(to, days)
  return days
}

function countDays(calendar: Calendar, from: PlainDate, to: PlainDate): number {
  const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1]
  let days = 0
  for (let date = addDays(first, 1); date <= last; date = addDays(date, 1)) {
    if (worksProvisionally(calendar, date)) days++
  }
  return sign * days
}
