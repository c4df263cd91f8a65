import { readFileSync } from 'node:fs'
import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { announcedYears, dayKind, isWorkingDay } from './days.ts'
import {
  addDays,
  daysBetween,
  type PlainDate,
  parsePlainDate,
  plainDate,
  weekdayOf,
  yearOf,
} from './plain-date.ts'

const day = (text: string): PlainDate => {
  const date = parsePlainDate(text)
  if (date === undefined) throw new Error(`no such day: ${text}`)
  return date
}

const daysOf = (year: number): PlainDate[] =>
  Array.from({ length: daysBetween(day(`${year}-01-01`), day(`${year + 1}-01-01`)) }, (_, i) =>
    addDays(day(`${year}-01-01`), i),
  )

const years = announcedYears.map((calendar) => calendar.year)

test.each([
  [2019, 250],
  [2020, 249],
  [2021, 250],
  [2022, 249],
  [2023, 249],
  [2024, 251],
  [2025, 248],
  [2026, 248],
])('%i has %i working days', (year, expected) => {
  expect(daysOf(year).filter((date) => isWorkingDay(date) === true)).toHaveLength(expected)
})

test.each(years)('%i agrees day by day with the public data set', (year) => {
  const files = [year, year + 1].filter((file) => years.includes(file))
  const days = files.flatMap(
    (file): { date: string; isOffDay: boolean }[] =>
      JSON.parse(readFileSync(new URL(`../../../tests/calendars/${file}.json`, import.meta.url), 'utf8'))
        .days,
  )
  const off = new Map(days.map(({ date, isOffDay }) => [date, isOffDay]))
  for (const date of daysOf(year)) {
    const weekend = weekdayOf(date) === 0 || weekdayOf(date) === 6
    expect(isWorkingDay(date), date).toBe(!(off.get(date) ?? weekend))
  }
})

test.each(years)('%i agrees day by day with chinese-days', (year) => {
  for (const date of daysOf(year)) expect(isWorkingDay(date), date).toBe(chineseDays.isWorkday(date))
})

test('a year without a notice is not announced, weekend or not', () => {
  expect(dayKind(day('2027-01-01'))).toEqual({ kind: 'not-announced' })
  expect(isWorkingDay(day('2027-03-06'))).toBe('not-announced')
})

test('every announced year cites where its days come from', () => {
  for (const { notices } of announcedYears) {
    expect(notices.length).toBeGreaterThan(0)
    for (const notice of notices) expect(notice.source).toMatch(/^https?:\/\/www\.gov\.cn\//u)
  }
})

test('days that do not exist are refused', () => {
  for (const text of ['2025-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '2025-1-1', '25-01-01', '']) {
    expect(parsePlainDate(text), text).toBeUndefined()
  }
  expect(plainDate(2024, 2, 29)).toBe('2024-02-29')
})

test('plain dates agree with the platform’s UTC calendar', () => {
  const dates = fc.date({
    min: new Date('1600-01-01T00:00:00Z'),
    max: new Date('2400-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(dates, fc.integer({ min: -200_000, max: 200_000 }), (instant, days) => {
      const text = instant.toISOString().slice(0, 10)
      const moved = new Date(Date.parse(`${text}T00:00:00Z`) + days * 86_400_000)
      fc.pre(moved.getUTCFullYear() >= 1000 && moved.getUTCFullYear() <= 9999)
      expect(addDays(day(text), days)).toBe(moved.toISOString().slice(0, 10))
      expect(weekdayOf(day(text))).toBe(new Date(`${text}T00:00:00Z`).getUTCDay())
      expect(yearOf(day(text))).toBe(instant.getUTCFullYear())
      expect(daysBetween(day(text), addDays(day(text), days))).toBe(days)
    }),
  )
})
