import type { CalendarYear } from '#law/calendar/calendar-year.ts'
import { announcedYears } from '#law/calendar/days.ts'
import type { Act, MatterId, NewAct } from '#office/acts/act.ts'
import { calendarConfirmed, calendarEntered } from '#office/acts/kinds/calendar.ts'
import type { Decision } from '#office/authorities/decision.ts'
import { type CalendarRow, yearsInForce } from '#office/calendar/calendar-row.ts'
import { foldCalendar } from '#office/calendar/changes.ts'
import { decideConfirmation, decideEntry } from '#office/calendar/decide.ts'
import { enteredYearSchema } from '#office/calendar/entered-year.ts'
import type { CalendarRefusal } from '#office/calendar/refusal.ts'
import type { CalendarRoom, CalendarTaken, KnownYear, YearEvent } from '#office/calendar/room.ts'
import { actsOnRules } from '#store/rules/read.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'

/** The calendar of a district on its register. */
export function calendarRoom(
  { db, append }: Pick<Store, 'db' | 'append'>,
  { district, today, now }: Pick<Doorway, 'district' | 'today' | 'now'>,
): CalendarRoom {
  const actsOf = async (year: number) =>
    (await actsOnRules(db, district, 'calendar')).filter(({ matter }) => matter === matterOf(year))

  async function recorded(
    by: string,
    year: number,
    expectedVersion: number,
    decided: Decision<NewAct, CalendarRefusal>,
  ): Promise<CalendarTaken> {
    if (!decided.ok) return decided
    const recordedAt = new Date(now()).toISOString()
    const record = { acts: decided.acts }
    const answer = await append(district, { matter: matterOf(year), expectedVersion, recordedAt, by, record })
    return answer.ok ? { ok: true } : { ok: false, refusal: { reason: 'changed-meanwhile' } }
  }

  return {
    years: async () => yearsKnown(await actsOnRules(db, district, 'calendar')),
    year: async (year) =>
      yearsKnown(await actsOnRules(db, district, 'calendar')).find((known) => known.year === year),
    tried: async (entered) => {
      const [row] = foldCalendar(await actsOf(entered.year))
      const decided = decideEntry(entered, row, announcedYears, today())
      return decided.ok ? { ok: true } : decided
    },
    enter: async (by, entered, version) => {
      const [row] = foldCalendar(await actsOf(entered.year))
      return recorded(by, entered.year, version, decideEntry(entered, row, announcedYears, today()))
    },
    confirm: async (by, year, version) => {
      const acts = await actsOf(year)
      const [row] = foldCalendar(acts)
      return recorded(by, year, version, decideConfirmation(row, enteredBy(acts), by, today()))
    },
  }
}

function matterOf(year: number): MatterId {
  return `calendar/${year}`
}

/** Who entered what waits; null where nothing does. */
function enteredBy(acts: readonly Act[]): string | null {
  const last = acts.findLast(({ kind }) => kind === calendarEntered.id || kind === calendarConfirmed.id)
  return last?.kind === calendarEntered.id ? last.by : null
}

function yearsKnown(acts: readonly Act[]): readonly KnownYear[] {
  const rows = foldCalendar(acts)
  // Of two entries for one year the later one counts.
  const inForce = new Map(yearsInForce(announcedYears, rows).map((year) => [year.year, year]))
  return [...inForce.values()]
    .map((year) =>
      knownYear(
        year,
        rows.find((row) => row.year === year.year),
        acts.filter(({ matter }) => matter === matterOf(year.year)),
      ),
    )
    .toSorted((a, b) => b.year - a.year)
}

function knownYear(inForce: CalendarYear, row: CalendarRow | undefined, acts: readonly Act[]): KnownYear {
  return {
    year: inForce.year,
    inForce,
    builtIn: announcedYears.includes(inForce),
    waiting: row?.waiting ?? null,
    enteredBy: enteredBy(acts),
    history: acts.flatMap(eventOf),
    version: acts.length,
  }
}

function eventOf({ kind, occurredOn: on, by, facts }: Act): readonly YearEvent[] {
  if (kind === calendarConfirmed.id) return [{ on, by, what: 'confirmed', number: null }]
  if (kind !== calendarEntered.id) return []
  const number = enteredYearSchema.parse(facts).notices.at(-1)?.number ?? null
  return [{ on, by, what: 'entered', number }]
}
