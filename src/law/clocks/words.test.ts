import { describe, expect, test } from 'vitest'
import { announcedCalendar } from '../calendar/days.ts'
import { parsePlainDate } from '../calendar/plain-date.ts'
import { defaultSettings } from '../settings/settings.ts'
import { certaintyInWords, dueInWords, metInWords } from './clock-words.ts'
import { reasonInWords, reasonsOf } from './reasons.ts'
import { replyClock } from './reply.ts'
import { markOf, verdictsIn } from './verdict-words.ts'
import { weeksOf } from './weeks.ts'

function day(text: string) {
  const date = parsePlainDate(text)
  if (date === undefined) throw new Error(`${text} is no day`)
  return date
}

const clock = replyClock({ receivedOn: day('2025-09-25'), acts: [] }, announcedCalendar, defaultSettings)

describe('a reply due over the National Day of 2025', () => {
  test('is told with its last day and its certainty', () => {
    expect(dueInWords(clock)).toBe('最迟 2025年10月29日（星期三）')
    expect(certaintyInWords(clock)).toBe('已确定')
    expect(metInWords(clock)).toBeNull()
    const late = replyClock(
      { receivedOn: day('2025-09-25'), acts: [{ kind: 'replied', on: day('2025-10-30') }] },
      announcedCalendar,
      defaultSettings,
    )
    expect(metInWords(late)).toBe('2025年10月30日已办，逾期')
  })

  test('stands in whole weeks from Monday, each day once, the months named where they begin', () => {
    const weeks = weeksOf(clock.days)
    expect(weeks.every(({ days }) => days.length === 7)).toBe(true)
    expect(weeks.flatMap(({ days }) => days.flatMap((one) => one.day ?? []))).toEqual(clock.days)
    expect(weeks.flatMap(({ month }) => month ?? [])).toEqual(['2025-09', '2025-10'])
    expect(weeksOf([])).toEqual([])
  })

  test('marks each day, and tells each reason once over the days that share it', () => {
    const marks = new Map(clock.days.map((one) => [one.date, markOf(one)]))
    expect(
      ['2025-09-25', '2025-09-26', '2025-09-28', '2025-10-01', '2025-10-11', '2025-10-29'].map((date) =>
        marks.get(day(date)),
      ),
    ).toEqual(['－', '第1', '班2', '假', '班7', '第20'])
    expect(verdictsIn(clock.days)).toEqual([
      'counted',
      'make-up-workday',
      'weekend',
      'holiday',
      'not-counted',
    ])
    const told = reasonsOf(clock.days).map((reason) => reasonInWords(reason))
    expect(told.filter((line) => line.includes('放假'))).toHaveLength(1)
    expect(told.find((line) => line.includes('放假'))).toMatch(/^2025年10月1日至2025年10月8日：/u)
  })
})
