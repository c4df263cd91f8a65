import fc from 'fast-check'
import { expect, test } from 'vitest'
import { announcedYears } from '#law/calendar/days.ts'
import { addDays, type PlainDate, parsePlainDate } from '#law/calendar/plain-date.ts'
import { defaultSettings } from '#law/settings/settings.ts'
import type { Act, NewAct } from '../acts/act.ts'
import { yearsInForce } from './calendar-row.ts'
import { calendarChanges, foldCalendar } from './changes.ts'
import { decideConfirmation, decideEntry } from './decide.ts'
import { calendarDifferences } from './differences.ts'
import { calendarDoubts } from './doubts.ts'
import { calendarYearOf, type EnteredYear, enteredFrom, withNotice } from './entered-year.ts'
import { movedBy } from './moved.ts'

const day = (text: string): PlainDate => {
  const date = parsePlainDate(text)
  if (date === undefined) throw new Error(`${text} is no day`)
  return date
}
const today = day('2026-12-10')

function entered(year: number, name: string, ...off: string[]): EnteredYear {
  const notice = { source: 'https://www.gov.cn/x', number: name, published: today }
  return { year, notices: [notice], holidays: [{ name, off: off.map(day), makeUp: [] }] }
}

/** Decides and records, as the register would; a refusal records nothing. */
function register() {
  const acts: Act[] = []
  const rowOf = (year: number) => foldCalendar(acts).find((row) => row.year === year)
  const keep = (year: number, by: string, news: readonly NewAct[]) => {
    for (const act of news) {
      const number = acts.length + 1
      const place = { authority: 'weidong', number, matter: `calendar/${year}`, version: number } as const
      acts.push({ ...act, ...place, recordedAt: `${act.occurredOn}T01:00:00.000Z`, by })
    }
  }
  return {
    acts,
    rowOf,
    enter(by: string, what: EnteredYear, on = today) {
      const decided = decideEntry(what, rowOf(what.year), announcedYears, on)
      if (decided.ok) keep(what.year, by, decided.acts)
      return decided.ok ? 'recorded' : decided.refusal.reason
    },
    confirm(by: string, year: number, on = today) {
      const last = acts.findLast(({ matter }) => matter === `calendar/${year}`)
      const decided = decideConfirmation(rowOf(year), last?.by ?? null, by, on)
      if (decided.ok) keep(year, by, decided.acts)
      return decided.ok ? 'recorded' : decided.refusal.reason
    },
  }
}

test('a year is entered by one and confirmed by another, never by the same', () => {
  const book = register()
  expect(book.confirm('b', 2027)).toBe('nothing-waiting')
  expect(book.enter('a', entered(2027, '元旦', '2027-01-01'))).toBe('recorded')
  expect(yearsInForce(announcedYears, foldCalendar(book.acts)).at(-1)).toMatchObject({ unconfirmed: true })
  expect(book.confirm('a', 2027)).toBe('own-entry')
  expect(book.confirm('b', 2027)).toBe('recorded')
  expect(yearsInForce(announcedYears, foldCalendar(book.acts)).at(-1)).not.toHaveProperty('unconfirmed')
  expect(book.confirm('b', 2027)).toBe('nothing-waiting')
})

test('what is entered must be a year of the Regulation, up to the next one, and something new', () => {
  const book = register()
  expect(book.enter('a', entered(2018, '元旦', '2018-01-01'))).toBe('no-such-year')
  expect(book.enter('a', entered(2028, '元旦', '2028-01-01'))).toBe('no-such-year')
  expect(book.enter('a', entered(2027, '元旦', '2026-01-01'))).toBe('problems')
  const known = announcedYears.at(-1)
  expect(known && book.enter('a', enteredFrom(known))).toBe('nothing-new')
})

test.each(announcedYears)('the announced year $year says the same after it was entered by hand', (year) => {
  expect(calendarYearOf(enteredFrom(year))).toEqual(year)
})

test('no day of a confirmed year moves by what one person does (10,000 sequences)', () => {
  const people = ['a', 'b', 'c'] as const
  const step = fc.record({
    by: fc.constantFrom(...people),
    year: fc.constantFrom(2026, 2027),
    off: fc.integer({ min: 40, max: 60 }),
    confirms: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const book = register()
      for (const { by, year, off, confirms } of steps) {
        const before = yearsInForce(announcedYears, foldCalendar(book.acts)).findLast(
          (one) => one.year === year,
        )
        const enteredBy = book.acts.findLast(({ matter }) => matter === `calendar/${year}`)?.by
        const answer = confirms
          ? book.confirm(by, year)
          : book.enter(by, entered(year, '某节', addDays(day(`${year}-01-01`), off)))
        const after = yearsInForce(announcedYears, foldCalendar(book.acts)).findLast(
          (one) => one.year === year,
        )
        const wasCertain = before !== undefined && before.unconfirmed !== true
        if (wasCertain && JSON.stringify(after) !== JSON.stringify(before))
          expect([confirms, answer, enteredBy === by]).toEqual([true, 'recorded', false])
      }
    }),
    { numRuns: 10_000 },
  )
})

test('the list of changes reaches back as far as asked, and leaves out corrections that are settled', () => {
  const book = register()
  book.enter('a', entered(2027, '元旦', '2027-01-01'), day('2026-09-01'))
  book.confirm('b', 2027, day('2026-12-01'))
  book.enter('a', entered(2027, '元旦', '2027-01-01', '2027-01-04'), day('2026-12-02'))
  const kinds = () =>
    calendarChanges(book.acts, announcedYears, day('2026-11-01')).map(({ what, on }) => [what, on])
  expect(kinds()).toEqual([
    ['awaiting', '2026-12-02'],
    ['confirmed', '2026-12-01'],
  ])
  book.confirm('b', 2027, day('2026-12-03'))
  expect(kinds()).toEqual([
    ['confirmed', '2026-12-03'],
    ['confirmed', '2026-12-01'],
  ])
})

test('a day set by a court, a case received later, one not received and one that has ended have no moved date', () => {
  const book = register()
  book.enter('a', entered(2027, '元旦', '2027-01-01'))
  const [change] = calendarChanges(book.acts, announcedYears, today)
  const file = (receivedOn: string, until: string | null) =>
    ({
      stage: 'open',
      receivedOn: day(receivedOn),
      returned: null,
      dossier: {
        number: receivedOn,
        contents: ['某事'],
        clockActs: [],
        redo: until && { on: receivedOn, until, order: null },
      },
      // Only what the list looks at.
    }) as never
  if (change === undefined) throw new Error('the entry is a change')
  const cases = [
    file('2026-12-10', null),
    file('2026-12-11', null),
    file('2026-12-01', '2027-01-10'),
    { stage: 'arrived', dossier: { number: 'x', contents: [], clockActs: [], redo: null } } as never,
    // A change waits in it, so it is listed as open work; its dates are over.
    { ...(file('2026-12-10', null) as object), stage: 'closed' } as never,
  ]
  expect(movedBy(change, cases, defaultSettings).map(({ number }) => number)).toEqual(['2026-12-10'])
})

test('statutory holidays that a year does not name are doubts, and an announced year raises none', () => {
  for (const year of announcedYears.filter((one) => one.year >= 2025))
    expect(calendarDoubts(year)).toEqual([])
  expect(calendarDoubts(calendarYearOf(entered(2027, '元旦、春节', '2027-01-01')))).toEqual([
    '2027年5月1日是法定假日，没有列为放假日',
    '2027年5月2日是法定假日，没有列为放假日',
    '2027年10月1日是法定假日，没有列为放假日',
    '2027年10月2日是法定假日，没有列为放假日',
    '2027年10月3日是法定假日，没有列为放假日',
    '没有列出清明假期',
    '没有列出端午假期',
    '没有列出中秋假期',
  ])
  expect(calendarDoubts(calendarYearOf(entered(2024, '元旦', '2024-01-01')))).toEqual([])
})

test('what a correction changes is named day by day, and its notice stands behind the one it corrects', () => {
  const before = entered(2027, '一', '2027-01-01', '2027-01-02')
  const after = entered(2027, '二', '2027-01-02', '2027-01-03')
  expect(calendarDifferences(before, after)).toEqual({
    newlyOff: ['2027-01-03'],
    noLongerOff: ['2027-01-01'],
    newlyWorked: [],
    noLongerWorked: [],
  })
  const notice = (number: string, source: string) => ({ number, source, published: null })
  const first = notice('1号', 'https://a')
  expect(withNotice([first], notice('2号', 'https://b'))).toHaveLength(2)
  expect(withNotice([first], notice('1号', 'https://b'))).toEqual([notice('1号', 'https://b')])
})
