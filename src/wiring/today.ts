import { type PlainDate, parsePlainDate } from '#law/calendar/plain-date.ts'

const beijing = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** Days begin on one of these in every time zone there is. */
const quarterOfAnHour = 900_000

let known: { readonly quarter: number; readonly day: PlainDate } | undefined

/**
 * The day it is in China, wherever the machine believes itself to be: periods of the law are counted there. Spelt out once a
 * quarter of an hour, since a page asks many times.
 */
export function today(): PlainDate {
  const quarter = Math.floor(Date.now() / quarterOfAnHour)
  if (known?.quarter !== quarter) known = { quarter, day: dayIn(quarter) }
  return known.day
}

function dayIn(quarter: number): PlainDate {
  const day = parsePlainDate(beijing.format(new Date(quarter * quarterOfAnHour)))
  if (day === undefined) throw new Error('the clock gives no day')
  return day
}
