/** A calendar day written YYYY-MM-DD. Without clock and time zone, so that no day can slip by an hour. Days compare as text. */
export type PlainDate = string & { readonly __plainDate: never }

export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** The day, or undefined where the text is not YYYY-MM-DD or no such day exists. */
export function parsePlainDate(text: string): PlainDate | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text)
  if (!parts) return undefined
  return plainDate(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

/** The day of a year, month (1–12) and day of month, or undefined where none exists. */
export function plainDate(year: number, month: number, day: number): PlainDate | undefined {
  if (!Number.isInteger(year) || year < 1000 || year > 9999 || month < 1 || month > 12) return undefined
  if (!Number.isInteger(month) || !Number.isInteger(day) || day < 1 || day > daysInMonth(year, month))
    return undefined
  return fromParts(year, month, day)
}

export function yearOf(date: PlainDate): number {
  return digits(date, 0, 4)
}

/** The day that is `days` after (or, negative, before) a date. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const inMonth = digits(date, 8, 2) + days
  // Every month has these days, and clocks walk from one to the next.
  if (inMonth >= 1 && inMonth <= 28) return (date.slice(0, 8) + String(inMonth).padStart(2, '0')) as PlainDate
  return fromDayNumber(dayNumber(date) + days)
}

/** Days from one date to another; negative where the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

/**
 * The same day of the month `months` later, or the month's last day where it has no such day
 * (民法典 art. 202: 没有对应日的，月末日为期间的最后一日).
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const index = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return fromParts(year, month, Math.min(Number(date.slice(8, 10)), daysInMonth(year, month)))
}

/** As 2025年9月25日. */
export function dateInWords(date: PlainDate): string {
  return `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`
}

/** 0 is Sunday, 6 Saturday. */
export function weekdayOf(date: PlainDate): Weekday {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(date) + 4) % 7) + 7) % 7) as Weekday
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The number that so many of a day's letters spell: a piece of text for each would cost most of a clock's time. */
function digits(date: PlainDate, from: number, count: number): number {
  let number = 0
  for (let at = from; at < from + count; at++) number = number * 10 + date.charCodeAt(at) - 48
  return number
}

/** Days since 1970-01-01, counted in 400-year cycles from March so that the leap day ends a year. */
function dayNumber(date: PlainDate): number {
  const month = digits(date, 5, 2)
  const year = digits(date, 0, 4) - (month <= 2 ? 1 : 0)
  const cycle = Math.floor(year / 400)
  const inCycle = year - cycle * 400
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digits(date, 8, 2) - 1
  return (
    cycle * 146_097 + inCycle * 365 + Math.floor(inCycle / 4) - Math.floor(inCycle / 100) + inYear - 719_468
  )
}

function fromDayNumber(number: number): PlainDate {
  const shifted = number + 719_468
  const cycle = Math.floor(shifted / 146_097)
  const day = shifted - cycle * 146_097
  const year = Math.floor(
    (day - Math.floor(day / 1_460) + Math.floor(day / 36_524) - Math.floor(day / 146_096)) / 365,
  )
  const inYear = day - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const month = Math.floor((5 * inYear + 2) / 153)
  const dayOfMonth = inYear - Math.floor((153 * month + 2) / 5) + 1
  const calendarMonth = month < 10 ? month + 3 : month - 9
  return fromParts(year + cycle * 400 + (calendarMonth <= 2 ? 1 : 0), calendarMonth, dayOfMonth)
}

function fromParts(year: number, month: number, day: number): PlainDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate
}
