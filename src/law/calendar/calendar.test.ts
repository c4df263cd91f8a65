import { expect, test } from 'vitest'
import { calendarYearProblems } from './check-calendar-year.ts'
import { announcedYears } from './days.ts'
import { addMonths, dateInWords, type PlainDate, parsePlainDate } from './plain-date.ts'

const day = (text: string): PlainDate => {
  const date = parsePlainDate(text)
  if (date === undefined) throw new Error(`no such day: ${text}`)
  return date
}

test.each(announcedYears)(
  'the announced year $year passes the check an entered one must pass',
  (calendar) => {
    expect(calendarYearProblems(calendar)).toEqual([])
  },
)

test('a year entered by hand is told what cannot be right in it', () => {
  const problems = calendarYearProblems({
    year: 2027,
    notices: [],
    holidays: [
      { name: '元旦', off: ['2027-01-01', '2027-01-01', '2027-02-30', '2028-01-01'], makeUp: ['2027-01-04'] },
      { name: '春节', off: ['2026-12-31', '2026-11-02', '2025-12-31'], makeUp: ['2026-12-27'] },
    ],
  })
  expect(problems).toEqual([
    '没有填写放假通知的来源',
    '2027-01-01：重复出现',
    '2027-02-30：不是有效日期',
    '2028-01-01：不在2027年',
    '2027-01-04：调休上班日应是星期六或者星期日',
    '2026-11-02：不在2027年',
    '2025-12-31：不在2027年',
  ])
})

test.each([
  ['2025-06-03', 6, '2025-12-03'],
  ['2025-08-31', 6, '2026-02-28'],
  ['2023-08-31', 6, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2000-01-31', 1, '2000-02-29'],
  ['2100-01-31', 1, '2100-02-28'],
  ['2025-12-31', 1, '2026-01-31'],
  ['2026-01-15', -1, '2025-12-15'],
])('%s and %i months is %s', (from, months, expected) => {
  expect(addMonths(day(from), months)).toBe(expected)
})

test('a date is written out without leading zeros', () => {
  expect(dateInWords(day('2025-09-05'))).toBe('2025年9月5日')
})
