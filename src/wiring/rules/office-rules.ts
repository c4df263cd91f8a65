import { calendarOf } from '#law/calendar/calendar.ts'
import { announcedYears } from '#law/calendar/days.ts'
import { yearsInForce } from '#office/calendar/calendar-row.ts'
import { answersWith } from '#office/settings/open-questions.ts'
import { calendarRows, choicesOf } from '#store/rules/read.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'
import type { OfficeRules } from '../applications/case-situation.ts'
import { keptWhileUnchanged } from '../kept-while-unchanged.ts'

/**
 * The calendar of the district with its entered years, and each authority's answers to the open questions. Kept while the
 * register they stand in is unchanged: then one look at its head.
 */
export function officeRules({ db }: Pick<Store, 'db'>, { district }: Pick<Doorway, 'district'>): OfficeRules {
  const calendarFrom = sameForSame((rows: Awaited<ReturnType<typeof calendarRows>>) =>
    calendarOf(yearsInForce(announcedYears, rows)),
  )
  const answersFrom = sameForSame(answersWith)
  const calendar = keptWhileUnchanged(db, async (authority: string) =>
    calendarFrom(await calendarRows(db, authority)),
  )
  const answers = keptWhileUnchanged(db, async (authority: string) =>
    answersFrom(await choicesOf(db, authority)),
  )
  return {
    calendarOf: () => calendar(district),
    settingsOf: answers,
    officeOf: answers,
    countingOf: answers,
  }
}

/** What was made of equal rows is the same object, whatever else the register got meanwhile: the clocks of cases are kept by it. */
function sameForSame<Rows, T>(make: (rows: Rows) => T): (rows: Rows) => T {
  const known = new Map<string, T>()
  return (rows) => {
    const key = JSON.stringify(rows)
    const made = known.get(key) ?? make(rows)
    known.set(key, made)
    return made
  }
}
