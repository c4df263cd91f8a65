import { type PlainDate, parsePlainDate } from '#law/calendar/plain-date.ts'

const beijing = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** The day it is in China, wherever the machine believes itself to be: periods of the law are counted there. */
export function today(): PlainDate {
  const day = parsePlainDate(beijing.format(new Date()))
  if (day === undefined) throw new Error('the clock gives no day')
  return day
}
