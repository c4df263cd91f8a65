import fc from 'fast-check'
import { expect, test } from 'vitest'
import { announcedCalendar } from '../calendar/days.ts'
import { addDays, type PlainDate, parsePlainDate } from '../calendar/plain-date.ts'
import { defaultSettings } from '../settings/settings.ts'
import type { CaseAct } from './acts.ts'
import { caseClocks } from './case-clocks.ts'
import { readingInWords } from './clock-words.ts'
import { replyClock } from './reply.ts'
import { standingOf } from './standing.ts'

const day = (text: string): PlainDate => {
  const date = parsePlainDate(text)
  if (date === undefined) throw new Error(`no such day: ${text}`)
  return date
}

const received = day('2025-09-25')
const consultation = (kind: 'consulted' | 'consultation-reached' | 'consultation-answered', on: string) =>
  ({ kind, on: day(on), who: 'third-party', name: '甲公司' }) as const

const clocks = (...acts: readonly CaseAct[]) =>
  caseClocks({ receivedOn: received, acts }, announcedCalendar, defaultSettings)

test('one case has all its clocks at once, each from the same acts', () => {
  const all = clocks(
    { kind: 'correction-asked', on: day('2025-09-29') },
    { kind: 'supplemented', on: day('2025-10-09') },
    consultation('consulted', '2025-10-10'),
    consultation('consultation-reached', '2025-10-13'),
    { kind: 'fee-noticed', on: day('2025-10-20') },
    { kind: 'fee-reached', on: day('2025-10-21') },
    { kind: 'fee-paid', on: day('2025-11-03') },
  )
  expect(all.map(({ clock, due, met }) => [clock, due, met?.inTime])).toEqual([
    // 20 working days from 11-03; the consultation (to 11-03, its lapse) ended before.
    ['reply', '2025-12-01', undefined],
    ['correction', '2025-10-11', true],
    ['third-party', '2025-11-03', undefined],
    ['fee', '2025-11-18', true],
  ])
})

test('acts may be recorded in any order', () => {
  const acts: CaseAct[] = [
    { kind: 'correction-asked', on: day('2025-09-29') },
    { kind: 'supplemented', on: day('2025-10-09') },
    consultation('consulted', '2025-10-10'),
    consultation('consultation-reached', '2025-10-13'),
    consultation('consultation-answered', '2025-10-24'),
    { kind: 'extended', on: day('2025-11-05'), days: 10 },
  ]
  const inOrder = clocks(...acts)
  fc.assert(
    fc.property(fc.shuffledSubarray(acts, { minLength: acts.length }), (shuffled) => {
      expect(clocks(...shuffled)).toEqual(inOrder)
    }),
    { numRuns: 50 },
  )
})

test('what is recorded after the reply changes nothing and is pointed out', () => {
  const replied = { kind: 'replied', on: day('2025-10-20') } as const
  const late = clocks(replied, consultation('consulted', '2025-10-21'), {
    kind: 'extended',
    on: day('2025-10-21'),
    days: 20,
  })
  expect(late[0]).toMatchObject({ due: '2025-10-29', met: { on: '2025-10-20', inTime: true } })
  expect(late[0]?.notes.map(({ id }) => id)).toEqual(['act-after-end', 'act-after-end'])
  expect(late).toHaveLength(2)
})

test('a reply after the due date is late, on the due date it is not', () => {
  expect(clocks({ kind: 'replied', on: day('2025-10-29') })[0]?.met).toEqual({
    on: '2025-10-29',
    inTime: true,
  })
  expect(clocks({ kind: 'replied', on: day('2025-10-30') })[0]?.met).toEqual({
    on: '2025-10-30',
    inTime: false,
  })
})

const noted = (...acts: readonly CaseAct[]) => clocks(...acts)[0]?.notes.map(({ id }) => id)

test('what happens on the last day allowed, or on the day of receipt, is in time', () => {
  expect(clocks({ kind: 'correction-asked', on: received })[1]?.met).toEqual({ on: received, inTime: true })
  expect(noted({ kind: 'correction-asked', on: received })).toEqual([])
  const until = day('2025-10-16')
  const asked = { kind: 'correction-asked', on: day('2025-10-11'), until } as const
  expect(noted(asked, { kind: 'supplemented', on: until })).toEqual([])
  expect(clocks({ kind: 'fee-noticed', on: received }, { kind: 'fee-paid', on: received })[2]).toMatchObject({
    clock: 'fee',
    due: '2025-10-29',
    met: { inTime: true },
  })
})

test('acts that move nothing say why', () => {
  expect(noted({ kind: 'supplemented', on: day('2025-10-09') })).toEqual(['supplement-unasked'])
  expect(noted({ kind: 'fee-paid', on: day('2025-10-09') })).toEqual(['payment-unasked'])
  expect(noted({ kind: 'extended', on: day('2025-09-24'), days: 20 })).toEqual(['act-before-receipt'])
  expect(noted(consultation('consultation-answered', '2025-10-09'))).toEqual(['consultation-unasked'])
  expect(noted({ kind: 'fee-noticed', on: day('2025-10-30') })).toEqual(['fee-notice-late'])
  expect(noted({ kind: 'correction-asked', on: day('2025-10-30') })).toEqual(['correction-ignored'])
  expect(noted({ kind: 'delayed', on: day('2025-10-30'), until: day('2025-12-31') })).toEqual(['delay-late'])
  expect(noted({ kind: 'delayed', on: day('2025-10-20'), until: day('2025-10-29') })).toEqual([
    'delay-earlier',
  ])
  expect(
    noted(
      { kind: 'extended', on: day('2025-10-20'), days: 5 },
      { kind: 'extended', on: day('2025-10-21'), days: 5 },
    ),
  ).toEqual(['extension-repeated'])
  expect(
    noted(
      { kind: 'correction-asked', on: day('2025-09-29') },
      { kind: 'extended', on: day('2025-10-09'), days: 5 },
    ),
  ).toEqual(['extension-while-waiting'])
  expect(
    noted(
      { kind: 'correction-asked', on: day('2025-09-29'), until: day('2025-10-15') },
      { kind: 'supplemented', on: day('2025-10-16') },
    ),
  ).toEqual(['supplement-late'])
  const last = consultation('consulted', '2025-10-29')
  expect(noted(last, consultation('consultation-answered', '2025-11-03'))).toEqual([])
  const late = consultation('consulted', '2025-10-30')
  expect(noted(late, consultation('consultation-answered', '2025-11-03'))).toEqual(['consultation-late'])
  expect(noted(consultation('consulted', '2025-10-09'))).toEqual([
    'consultation-unreached',
    'consultation-open',
  ])
})

test('a party asked again after its answer has a second consultation of its own', () => {
  const all = clocks(
    consultation('consulted', '2025-10-09'),
    consultation('consultation-reached', '2025-10-09'),
    consultation('consultation-answered', '2025-10-13'),
    consultation('consulted', '2025-10-15'),
    consultation('consultation-reached', '2025-10-16'),
    consultation('consultation-answered', '2025-10-21'),
  )
  // Out: 10, 11 (make-up Saturday); 16, 17, 20 October.
  expect(all.map(({ clock, due }) => [clock, due])).toEqual([
    ['reply', '2025-11-05'],
    ['correction', '2025-10-11'],
    ['third-party', '2025-10-29'],
    ['third-party', '2025-11-06'],
  ])
  expect(all[0]?.notes).toEqual([])
})

test('while a clock waits or after it ended, the days up to the last act are shown as not counted', () => {
  const asked = { kind: 'correction-asked', on: day('2025-09-29'), until: day('2025-10-20') } as const
  const [waiting] = clocks(asked)
  expect(waiting?.days.map(({ date }) => date)).toEqual([
    ...['2025-09-25', '2025-09-26', '2025-09-27', '2025-09-28', '2025-09-29'],
  ])
  expect(waiting?.days[0]).toMatchObject({ verdict: 'not-counted', because: '等待申请人补正，期限不计算' })
  expect(waiting).toMatchObject({ state: 'waiting', awaitedBy: '2025-10-20' })
  const [ended] = clocks(asked, { kind: 'ended', on: day('2025-10-21') })
  expect(ended).toMatchObject({ state: 'ended', waitingFor: '' })
  expect(ended).not.toHaveProperty('awaitedBy')
  expect(ended?.days.at(-1)).toMatchObject({ date: '2025-10-21', because: '已经办结，不再计算' })
})

test('where a clock stands follows the day it is looked at', () => {
  const clock = replyClock({ receivedOn: received, acts: [] }, announcedCalendar, defaultSettings)
  const at = (today: string) => standingOf(clock, day(today), announcedCalendar)
  expect(at('2025-09-25')).toEqual({ kind: 'running', left: 20 })
  expect(at('2025-10-08')).toEqual({ kind: 'running', left: 16 })
  expect(at('2025-10-28')).toEqual({ kind: 'running', left: 1 })
  expect(at('2025-10-29')).toEqual({ kind: 'due-today' })
  expect(at('2025-10-30')).toEqual({ kind: 'overdue', workingDays: 1 })
  expect(at('2025-11-03')).toEqual({ kind: 'overdue', workingDays: 3 })
})

test('days on which the period stands still are days to wait all the same', () => {
  const [clock] = clocks(
    consultation('consulted', '2025-09-29'),
    consultation('consultation-answered', '2025-10-16'),
  )
  expect(clock?.due).toBe('2025-11-07')
  const standing = clock && standingOf(clock, day('2025-09-30'), announcedCalendar)
  expect(standing).toEqual({ kind: 'running', left: 23 })
})

test('a date under another reading says when it is still to be confirmed', () => {
  const acts = [consultation('consulted', '2026-11-17'), consultation('consultation-reached', '2026-11-19')]
  const clock = replyClock({ receivedOn: day('2026-11-11'), acts }, announcedCalendar, defaultSettings)
  expect(clock).toMatchObject({ due: '2026-12-31', state: 'confirmed' })
  expect(clock.otherReadings.map(readingInWords)).toEqual([expect.stringContaining('为2027年1月1日（待定）')])
})

test('a clock that waits, ended or was met stands accordingly', () => {
  const standing = (...acts: readonly CaseAct[]) => {
    const [reply] = clocks(...acts)
    return reply && standingOf(reply, addDays(received, 90), announcedCalendar)
  }
  const asked = { kind: 'correction-asked', on: day('2025-09-29') } as const
  expect(standing(asked)).toEqual({ kind: 'waiting', waitingFor: '申请人补正' })
  expect(standing(asked, { kind: 'ended', on: day('2025-11-20') })).toEqual({ kind: 'ended' })
  expect(standing({ kind: 'replied', on: day('2025-10-30') })).toEqual({ kind: 'met', inTime: false })
})
