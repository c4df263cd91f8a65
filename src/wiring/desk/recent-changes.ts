import { announcedYears } from '#law/calendar/days.ts'
import { addDays, type PlainDate } from '#law/calendar/plain-date.ts'
import { type CalendarChange, calendarChanges } from '#office/calendar/changes.ts'
import { actsOnRules } from '#store/rules/read.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'
import { keptWhileUnchanged } from '../kept-while-unchanged.ts'

/** How far back the list of moved dates reaches, in days. */
const reach = 90

/** What moved the calendar of the district lately, newest first. */
export function recentChanges(
  { db }: Pick<Store, 'db'>,
  { district, today }: Pick<Doorway, 'district' | 'today'>,
): () => Promise<readonly CalendarChange[]> {
  const since = keptWhileUnchanged(db, async (authority: string, day: PlainDate) =>
    calendarChanges(await actsOnRules(db, authority, 'calendar'), announcedYears, day),
  )
  return () => since(district, addDays(today(), -reach))
}
