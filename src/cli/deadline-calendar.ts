import type { CalendarYear } from '#law/calendar/calendar-year.ts'
import { announcedYears } from '#law/calendar/days.ts'
import { yearOf } from '#law/calendar/plain-date.ts'
import type { Clock } from '#law/clocks/clock.ts'
import { yearsInForce } from '#office/calendar/calendar-row.ts'
import { calendarOffices, calendarRows } from '#store/rules/read.ts'
import { joinStore } from '#store/store.ts'
import { configOf } from './store-options.ts'

/** The years dates are counted by: those that came with the program, and with `--data` those an office entered, as its desk counts. Throws `StoreRefusal`. */
export async function yearsFor(data: string | undefined): Promise<readonly CalendarYear[]> {
  if (data === undefined) return announcedYears
  const store = await joinStore(configOf({ data }))
  try {
    // All notices of a district stand in one register.
    const offices = await calendarOffices(store.db)
    const rows = await Promise.all(offices.map((office) => calendarRows(store.db, office)))
    return yearsInForce(announcedYears, rows.flat())
  } finally {
    await store.close()
  }
}

/** The notices that a year of the way to a date was counted by. */
export interface NoticesUsed {
  readonly year: number
  /** Empty where none has come out. */
  readonly notices: readonly string[]
  readonly from: 'program' | 'office'
  readonly state: 'confirmed' | 'unconfirmed' | 'not-announced'
}

/** Each year that a clock runs through, with the notices its days come from; of two entries for a year the later one counts. */
export function noticesUsed({ days }: Clock, years: readonly CalendarYear[]): readonly NoticesUsed[] {
  return [...new Set(days.map(({ date }) => yearOf(date)))].map((year) => {
    const known = years.findLast((one) => one.year === year)
    if (known === undefined) return { year, notices: [], from: 'program', state: 'not-announced' }
    const notices = known.notices.map(({ number, source }) => number ?? source)
    const from = announcedYears.includes(known) ? 'program' : 'office'
    return { year, notices, from, state: known.unconfirmed ? 'unconfirmed' : 'confirmed' }
  })
}

/** 2027 年：国办发明电〔2026〕7号（单位录入，待核对，期限为待定）. */
export function noticesInWords({ year, notices, from, state }: NoticesUsed): string {
  if (state === 'not-announced') return `${year} 年：放假通知尚未公布`
  const who = from === 'program' ? '随软件' : '单位录入'
  const standing = state === 'unconfirmed' ? '，待核对，期限为待定' : ''
  return `${year} 年：${notices.join('、')}（${who}${standing}）`
}
