import type { CalendarYear } from '#law/calendar/calendar-year.ts'
import { dateInWords, parsePlainDate } from '#law/calendar/plain-date.ts'

/** Days that are off in every year from 2025 on, whatever a notice arranges around them (全国年节及纪念日放假办法, 2024, art. 2). */
const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'] as const
const moving = ['春节', '清明', '端午', '中秋'] as const
const since = 2025

/** What to look at once more before a year is entered: statutory holidays it does not name. */
export function calendarDoubts({ year, holidays }: CalendarYear): readonly string[] {
  if (year < since) return []
  const off = new Set(holidays.flatMap((holiday) => holiday.off))
  const names = holidays.map(({ name }) => name).join()
  const days = fixed.map((day) => `${year}-${day}`).filter((day) => !off.has(day))
  return [
    ...days.flatMap((day) => {
      const date = parsePlainDate(day)
      return date ? [`${dateInWords(date)}是法定假日，没有列为放假日`] : []
    }),
    ...moving.filter((name) => !names.includes(name)).map((name) => `没有列出${name}假期`),
  ]
}
