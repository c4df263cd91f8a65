import type { PlainDate } from '#law/calendar/plain-date.ts'

/** Days from `from` up to, not including, `until`; null where no end is set. Half-open, so that a successor starts the day the other ends. */
export interface Period {
  readonly from: PlainDate
  readonly until: PlainDate | null
}

export function covers(period: Period, day: PlainDate): boolean {
  return period.from <= day && (period.until === null || day < period.until)
}

/** Whether two periods share a day. A period that ends the day it starts has none. */
export function overlaps(one: Period, other: Period): boolean {
  if (isEmpty(one) || isEmpty(other)) return false
  return (other.until === null || one.from < other.until) && (one.until === null || other.from < one.until)
}

export function laterOf(one: PlainDate, other: PlainDate): PlainDate {
  if (one < other) return other
  return one
}

function isEmpty(period: Period): boolean {
  return period.until !== null && period.until <= period.from
}
