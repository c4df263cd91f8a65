import type { CalendarYear } from '#law/calendar/calendar-year.ts'
import { calendarYearProblems } from '#law/calendar/check-calendar-year.ts'
import { type PlainDate, yearOf } from '#law/calendar/plain-date.ts'
import type { NewAct } from '../acts/act.ts'
import { canonicalJson } from '../acts/json.ts'
import { calendarConfirmed, calendarEntered } from '../acts/kinds/calendar.ts'
import { type Decision, record, refuse } from '../authorities/decision.ts'
import type { CalendarRow } from './calendar-row.ts'
import { calendarYearOf, type EnteredYear, enteredFrom } from './entered-year.ts'
import type { CalendarRefusal } from './refusal.ts'

type Decided = Decision<NewAct, CalendarRefusal>

/** The first year of the 条例 as revised. */
const firstYear = 2019

/** Enters a year, or its corrected notice. `announced`: the years that came with the program. */
export function decideEntry(
  entered: EnteredYear,
  row: CalendarRow | undefined,
  announced: readonly CalendarYear[],
  today: PlainDate,
): Decided {
  const until = yearOf(today) + 1
  if (entered.year < firstYear || entered.year > until)
    return refuse({ reason: 'no-such-year', from: firstYear, until })
  const problems = calendarYearProblems(calendarYearOf(entered))
  if (problems.length > 0) return refuse({ reason: 'problems', problems })
  const builtIn = announced.find(({ year }) => year === entered.year)
  const now = row?.waiting ?? row?.confirmed ?? (builtIn && enteredFrom(builtIn))
  if (now && canonicalJson(now) === canonicalJson(entered)) return refuse({ reason: 'nothing-new' })
  return record(calendarEntered.act(today, entered, null))
}

/** Confirms what waits: never by the one who entered it. */
export function decideConfirmation(
  row: CalendarRow | undefined,
  enteredBy: string | null,
  by: string,
  today: PlainDate,
): Decided {
  if (!row?.waiting) return refuse({ reason: 'nothing-waiting' })
  if (enteredBy === by) return refuse({ reason: 'own-entry' })
  return record(calendarConfirmed.act(today, { year: row.year }, null))
}
