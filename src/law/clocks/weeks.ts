import { addDays, type PlainDate, weekdayOf } from '../calendar/plain-date.ts'
import type { DayVerdict } from './clock.ts'

/** One row of a strip of days drawn as a calendar. */
export interface Week {
  /** YYYY-MM beside the first week and every week in which a month begins; else null. */
  readonly month: string | null
  /** Monday first; null outside the strip. */
  readonly days: readonly { readonly date: PlainDate; readonly day: DayVerdict | null }[]
}

/** The strip in weeks, Monday first. */
export function weeksOf(days: readonly DayVerdict[]): readonly Week[] {
  const [first] = days
  if (first === undefined) return []
  const byDate = new Map<string, DayVerdict>(days.map((day) => [day.date, day]))
  const last = days.at(-1)?.date ?? first.date
  const weeks: Week[] = []
  const monday = addDays(first.date, -((weekdayOf(first.date) + 6) % 7))
  for (let from = monday; from <= last; from = addDays(from, 7)) {
    const dates = Array.from({ length: 7 }, (_, i) => addDays(from, i))
    const shown = dates.filter((date) => byDate.has(date))
    const named = shown.find((date) => date.endsWith('-01')) ?? (from === monday ? shown[0] : undefined)
    weeks.push({
      month: named?.slice(0, 7) ?? null,
      days: dates.map((date) => ({ date, day: byDate.get(date) ?? null })),
    })
  }
  return weeks
}
