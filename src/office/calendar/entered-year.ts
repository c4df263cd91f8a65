import { z } from 'zod'
import type { CalendarYear } from '#law/calendar/calendar-year.ts'
import { plainDate, words } from '../acts/schemas.ts'

/** One notice of the State Council's office as an administrator entered it. */
const enteredNoticeSchema = z.object({
  /** Where it can be read. */
  source: words,
  /** 文号. */
  number: words.nullable(),
  published: plainDate.nullable(),
})

/** A year's holidays as somebody entered them, in the shape the register keeps. */
export const enteredYearSchema = z.object({
  year: z.number().int().min(2000).max(2999),
  notices: z.array(enteredNoticeSchema).min(1),
  holidays: z.array(z.object({ name: words, off: z.array(plainDate).min(1), makeUp: z.array(plainDate) })),
})

export type EnteredYear = z.infer<typeof enteredYearSchema>

/** The year as the law's calendar takes it. */
export function calendarYearOf({ year, notices, holidays }: EnteredYear): CalendarYear {
  return {
    year,
    notices: notices.map(({ source, number, published }) => ({
      source,
      ...(number === null ? {} : { number }),
      ...(published === null ? {} : { published }),
    })),
    holidays,
  }
}

/** The other way round: a year that came with the program, as the start of its correction. */
export function enteredFrom({ year, notices, holidays }: CalendarYear): EnteredYear {
  return enteredYearSchema.parse({
    year,
    notices: notices.map(({ source, number = null, published = null }) => ({ source, number, published })),
    holidays,
  })
}

/** The notices of a year with one more. One entered before, by its 文号 or its address, is entered anew. */
export function withNotice(
  before: EnteredYear['notices'],
  notice: EnteredYear['notices'][number],
): EnteredYear['notices'] {
  const others = before.filter(({ number, source }) => number !== notice.number && source !== notice.source)
  return [...others, notice]
}
