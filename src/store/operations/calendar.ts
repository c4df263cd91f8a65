import type { Kysely } from 'kysely'
import { announcedYears } from '#law/calendar/days.ts'
import type { Diagnosis } from '#office/operations/diagnosis.ts'
import type { Database } from '../database/tables.ts'
import { bad, good, look } from './finding.ts'

/**
 * Holidays of a year are announced in the autumn before it: without them due dates at its beginning stay open. Years come
 * with the program, or are entered and confirmed by the office. `today`: ISO 8601.
 */
export async function examineCalendar(db: Kysely<Database>, today: string): Promise<Diagnosis> {
  const entered = await db
    .selectFrom('calendar')
    .select(({ fn }) => fn.max('year').as('last'))
    .where('confirmed', 'is not', null)
    .executeTakeFirst()
  const year = Number(today.slice(0, 4))
  const last = Math.max(entered?.last ?? 0, ...announcedYears.map((known) => known.year))
  const found = `放假调休收录到 ${last} 年`
  if (last < year) {
    const missing = `${found}，缺 ${year} 年的放假安排，期限无法确定`
    return bad('工作日历', missing, '请在工作台「节假日安排」录入并核对，或升级到收录它的版本。')
  }
  if (last === year && today.slice(5, 7) >= '11') {
    const fix = `国务院公布 ${year + 1} 年放假安排后，请在工作台「节假日安排」录入并核对，或升级；在此之前跨年的期限显示为待定。`
    return look('工作日历', found, fix)
  }
  return good('工作日历', found)
}
