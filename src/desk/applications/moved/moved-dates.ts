import type { CalendarChange } from '#office/calendar/changes.ts'
import { type MovedCase, movedBy } from '#office/calendar/moved.ts'
import type { ApplicationsAtDesk } from '../source.ts'
import { mayRead, type Work } from '../work.ts'

/** A change of the calendar with the open cases whose dates it moved. */
export interface MovedByChange {
  readonly change: CalendarChange
  readonly cases: readonly MovedCase[]
}

/** What notices of the last 90 days moved, of the cases the one who looks may read. */
export async function movedFor(source: ApplicationsAtDesk, work: Work): Promise<readonly MovedByChange[]> {
  const changes = (await source.calendarChanges?.()) ?? []
  if (changes.length === 0) return []
  const open = (await source.cases.open(work.authority)).filter((file) => mayRead(work, file))
  return changes.map((change) => ({ change, cases: movedBy(change, open, work.situation.settings) }))
}

/** Of how many cases a date moved. */
export function casesIn(moved: readonly MovedByChange[]): number {
  return new Set(moved.flatMap(({ cases }) => cases.map(({ number }) => number))).size
}
