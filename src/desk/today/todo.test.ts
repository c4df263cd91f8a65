import { describe, expect, test } from 'vitest'
import { parsePlainDate } from '#law/calendar/plain-date.ts'
import { atDesk, exampleReport, spoilt } from '../../../tests/browser/example-report.ts'
import { reportDuty, todosOf } from './todo.ts'

describe('the yearly report, due on 31 January for the year before', () => {
  test.each([
    ['2026-01-08', 2025, '2026-01-31', 23],
    ['2026-01-31', 2025, '2026-01-31', 0],
    ['2026-02-01', 2026, '2027-01-31', 364],
    ['2025-12-31', 2025, '2026-01-31', 31],
  ])('on %s is that of %i, due %s, in %i days', (day, year, due, daysLeft) => {
    const today = parsePlainDate(day)
    expect(today && reportDuty(today)).toEqual({ year, due, daysLeft })
  })
})

describe('what waits', () => {
  test('are open cases and blanks, each leading to where it is worked on', async () => {
    const todos = todosOf(atDesk(await exampleReport()))
    expect(todos.map(({ what, count, href }) => [what, count, href])).toEqual([
      [
        '尚未审结的行政诉讼（复议后）',
        1,
        '/desk/annual-report/2025/cells/remedies.litigationAfterReconsideration.pending',
      ],
      ['年度报告正文待填', 7, '/desk/annual-report/2025#words'],
    ])
  })

  test('errors come first and are urgent', async () => {
    const [first] = todosOf(atDesk(spoilt(await exampleReport())))
    expect(first).toMatchObject({ what: '年度报告有错误', count: 2, urgent: true })
  })
})
