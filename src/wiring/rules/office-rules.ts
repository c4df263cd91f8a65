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
  const calendar = keptWhileUnchanged(db, async (authority: string) =>
    calendarOf(yearsInForce(announcedYears, await calendarRows(db, authority))),
  )
  const answers = keptWhileUnchanged(db, async (authority: string) =>
    answersWith(await choicesOf(db, authority)),
  )
  return {
    calendarOf: () => calendar(district),
    settingsOf: answers,
    officeOf: answers,
    countingOf: answers,
  }
}
