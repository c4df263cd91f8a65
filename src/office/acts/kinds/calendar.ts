import { z } from 'zod'
import type { CalendarRow } from '#office/calendar/calendar-row.ts'
import { enteredYearSchema } from '#office/calendar/entered-year.ts'
import { defineKind, following, nothingPersonal } from '../kind.ts'

/** A year's holiday notice was entered; entered anew it is a corrected notice. It waits until another person confirms it. */
export const calendarEntered = defineKind({
  id: 'calendar.entered',
  facts: enteredYearSchema,
  personal: nothingPersonal,
  apply: (row: CalendarRow | undefined, { facts }): CalendarRow => ({
    year: facts.year,
    confirmed: row?.confirmed ?? null,
    waiting: facts,
  }),
})

/** A second person compared what waits with the notice and found it the same. */
export const calendarConfirmed = defineKind({
  id: 'calendar.confirmed',
  facts: z.object({ year: z.number().int() }),
  personal: nothingPersonal,
  apply: (row: CalendarRow | undefined): CalendarRow => {
    const { year, waiting } = following(row, 'calendar.confirmed')
    if (waiting === null) throw new Error(`calendar.confirmed: nothing of ${year} waits`)
    return { year, confirmed: waiting, waiting: null }
  },
})
