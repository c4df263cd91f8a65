import { expect, test } from 'vitest'
import { calendarOf } from '../calendar/calendar.ts'
import type { CalendarYear } from '../calendar/calendar-year.ts'
import { announcedCalendar, announcedYears } from '../calendar/days.ts'
import { type PlainDate, parsePlainDate } from '../calendar/plain-date.ts'
import { defaultSettings } from '../settings/settings.ts'
import type { CaseAct } from './acts.ts'
import { movedDates } from './case-clocks.ts'
import { periodClock } from './period-clock.ts'
import { replyClock } from './reply.ts'

const day = (text: string): PlainDate => {
  const date = parsePlainDate(text)
  if (date === undefined) throw new Error(`no such day: ${text}`)
  return date
}

const reply = (received: string, acts: readonly CaseAct[] = [], calendar = announcedCalendar) =>
  replyClock({ receivedOn: day(received), acts }, calendar, defaultSettings)

const on = (clock: { days: readonly { date: string }[] }, date: string) =>
  clock.days.find((one) => one.date === date)

test('every kind of day says why it counts or not', () => {
  const clock = reply('2025-09-25', [
    { kind: 'consulted', on: day('2025-10-09'), who: 'third-party', name: '甲公司' },
    { kind: 'consultation-reached', on: day('2025-10-09'), who: 'third-party', name: '甲公司' },
    { kind: 'consultation-answered', on: day('2025-10-14'), who: 'third-party', name: '甲公司' },
  ])
  expect(on(clock, '2025-09-25')).toMatchObject({
    verdict: 'not-counted',
    because: '收到申请之日，当日不计入（民法典第二百零一条第一款）',
  })
  expect(on(clock, '2025-09-26')).toEqual({
    date: '2025-09-26',
    verdict: 'counted',
    because: '第1个工作日',
    nth: 1,
  })
  expect(on(clock, '2025-09-27')).toEqual({ date: '2025-09-27', verdict: 'weekend', because: '星期六' })
  expect(on(clock, '2025-09-28')).toMatchObject({
    verdict: 'make-up-workday',
    because: '第2个工作日，国庆节、中秋节调休上班（国办发明电〔2024〕12号）',
    nth: 2,
  })
  expect(on(clock, '2025-10-01')).toMatchObject({
    verdict: 'holiday',
    because: '国庆节、中秋节放假（国办发明电〔2024〕12号）',
  })
  // A make-up Saturday inside a consultation is a working day taken out; the Sunday after it never counted.
  expect(on(clock, '2025-10-11')).toMatchObject({
    verdict: 'stopped',
    because:
      '征求第三方（甲公司）意见：2025年10月9日发出，2025年10月14日收到意见，不计入（条例第三十三条第三款）',
  })
  expect(on(clock, '2025-10-12')).toMatchObject({ verdict: 'weekend' })
})

test('days before a fresh start are shown and do not count', () => {
  const clock = reply('2025-09-25', [
    { kind: 'correction-asked', on: day('2025-09-29') },
    { kind: 'supplemented', on: day('2025-10-16') },
  ])
  expect(on(clock, '2025-09-26')).toMatchObject({
    verdict: 'not-counted',
    because: '期限自收到补正的申请之日（2025年10月16日）起重新计算',
  })
  expect(on(clock, '2025-10-17')).toMatchObject({ verdict: 'counted', nth: 1 })
})

test('days won by an extension name the day it was told', () => {
  const clock = reply('2025-09-25', [{ kind: 'extended', on: day('2025-10-20'), days: 5 }])
  expect(on(clock, '2025-10-29')?.date).toBe('2025-10-29')
  expect(on(clock, '2025-10-29')).not.toHaveProperty('remark')
  expect(on(clock, '2025-10-30')).toMatchObject({
    because: '第21个工作日，延长的期限（2025年10月20日告知延期，条例第三十三条第二款）',
    remark: '延长的期限（2025年10月20日告知延期，条例第三十三条第二款）',
  })
})

test('an extension carried into a fresh period still names its day', () => {
  const acts: CaseAct[] = [
    { kind: 'extended', on: day('2025-09-26'), days: 5 },
    { kind: 'correction-asked', on: day('2025-09-29') },
    { kind: 'supplemented', on: day('2025-10-16') },
  ]
  const settings = { ...defaultSettings, 'clock.extensionAfterRestart': 'carries-over' } as const
  const carried = replyClock({ receivedOn: day('2025-09-25'), acts }, announcedCalendar, settings)
  expect(carried).toMatchObject({ due: '2025-11-20', otherReadings: [{ due: '2025-11-13' }] })
  expect(on(carried, '2025-11-14')).toMatchObject({
    because: '第21个工作日，延长的期限（2025年9月26日告知延期，条例第三十三条第二款）',
  })
})

test('a year without a notice is counted by weekends and says so on every day', () => {
  const clock = reply('2026-12-20')
  expect(clock).toMatchObject({ due: '2027-01-15', state: 'to-be-confirmed' })
  expect(on(clock, '2027-01-01')).toMatchObject({
    verdict: 'counted',
    because: '第10个工作日，2027年放假通知尚未公布，暂按周末推算',
  })
  expect(on(clock, '2026-12-31')?.date).toBe('2026-12-31')
  expect(on(clock, '2026-12-31')).not.toHaveProperty('remark')
})

test('a date in the last week before an unannounced year warns that the notice may still move it', () => {
  expect(reply('2026-11-26').notes).toEqual([])
  expect(reply('2026-11-30')).toMatchObject({
    due: '2026-12-28',
    state: 'confirmed',
    notes: [{ id: 'next-notice-may-move', on: '2026-12-28' }],
  })
  expect(reply('2025-11-27')).toMatchObject({ due: '2025-12-25', notes: [] })
})

const notice2027: CalendarYear = {
  year: 2027,
  notices: [{ source: '测试用通知', number: '国办发明电〔2026〕0号' }],
  holidays: [{ name: '元旦', off: ['2027-01-01', '2027-01-02', '2027-01-03'], makeUp: ['2026-12-27'] }],
}

test('a notice that arrives moves the dates of open cases and settles them', () => {
  const history = { receivedOn: day('2026-12-20'), acts: [] }
  const later = calendarOf([...announcedYears, notice2027])
  expect(movedDates(history, announcedCalendar, later, defaultSettings)).toEqual([
    { clock: 'reply', name: '答复', from: '2027-01-15', to: '2027-01-15', settled: true, certain: true },
    {
      clock: 'correction',
      name: '告知补正',
      from: '2026-12-29',
      to: '2026-12-28',
      settled: false,
      certain: true,
    },
  ])
})

test('an open case is recomputed whatever happened in it, and only what moved is listed', () => {
  const later = calendarOf([...announcedYears, notice2027])
  const extended: CaseAct[] = [{ kind: 'extended', on: day('2026-12-01'), days: 20 }]
  const moved = movedDates(
    { receivedOn: day('2026-11-23'), acts: extended },
    announcedCalendar,
    later,
    defaultSettings,
  )
  // One make-up Sunday more in December, one working day less in January; the correction clock ended before.
  expect(moved).toEqual([
    { clock: 'reply', name: '答复', from: '2027-01-18', to: '2027-01-18', settled: true, certain: true },
  ])
})

test('a case that was answered keeps its dates', () => {
  const acts: CaseAct[] = [{ kind: 'replied', on: day('2026-12-25') }]
  const history = { receivedOn: day('2026-12-20'), acts }
  const later = calendarOf([...announcedYears, notice2027])
  expect(movedDates(history, announcedCalendar, later, defaultSettings)).toEqual([])
})

test('a year entered and not yet checked leaves its dates to be confirmed', () => {
  const unchecked = calendarOf([...announcedYears, { ...notice2027, unconfirmed: true }])
  const clock = reply('2026-12-20', [], unchecked)
  expect(clock).toMatchObject({ due: '2027-01-15', state: 'to-be-confirmed' })
  expect(on(clock, '2027-01-01')).toMatchObject({
    verdict: 'holiday',
    because: '元旦放假（国办发明电〔2026〕0号），2027年放假安排尚未核实',
  })
  expect(on(clock, '2027-01-04')).toMatchObject({ because: '第11个工作日，2027年放假安排尚未核实' })
})

test('a corrected notice for the same year replaces the earlier one', () => {
  const corrected = { ...notice2027, holidays: [] }
  const calendar = calendarOf([...announcedYears, notice2027, corrected])
  expect(calendar.kindOf(day('2027-01-01'))).toEqual({ kind: 'workday' })
  expect(calendar.kindOf(day('2026-12-27'))).toEqual({ kind: 'weekend' })
})

test('the last day of a period of days moves off a holiday and says so', () => {
  const clock = periodClock('reconsideration', day('2025-08-02'), announcedCalendar)
  expect(on(clock, '2025-09-30')).toMatchObject({ verdict: 'counted', nth: 59 })
  expect(on(clock, '2025-10-01')).toMatchObject({
    verdict: 'holiday',
    because:
      '国庆节、中秋节放假（国办发明电〔2024〕12号），期限最后一日为法定休假日，顺延（民事诉讼法第八十五条第三款）',
  })
  expect(on(clock, '2025-10-09')).toMatchObject({ verdict: 'counted' })
})

test('the last day of a period says what it is, and why a worked weekend does not move it', () => {
  const usual = periodClock('reconsideration', day('2025-06-02'), announcedCalendar)
  expect(on(usual, '2025-08-01')).toMatchObject({ because: '第60日，期限届满', remark: '期限届满' })
  const worked = periodClock('litigation', day('2025-08-31'), announcedCalendar)
  expect(on(worked, '2026-02-28')).toMatchObject({ because: '第181日，满6个月，当日调休上班，不顺延' })
})

test('a period of days is to be confirmed only where its last day is not in an announced year', () => {
  expect(periodClock('litigation', day('2026-06-30'), announcedCalendar)).toMatchObject({
    due: '2026-12-30',
    state: 'confirmed',
  })
  expect(periodClock('litigation', day('2026-07-01'), announcedCalendar)).toMatchObject({
    due: '2027-01-01',
    state: 'to-be-confirmed',
  })
})
