import { isWeekend } from './calendar.ts'
import type { CalendarYear } from './calendar-year.ts'
import { parsePlainDate, yearOf } from './plain-date.ts'

/** Why a year entered by hand cannot be a State Council notice; empty where it can. Each line says which day and why. */
export function calendarYearProblems(calendar: CalendarYear): readonly string[] {
  const named = calendar.holidays.flatMap(({ off, makeUp }) => [
    ...off.map((text) => ({ text, working: false })),
    ...makeUp.map((text) => ({ text, working: true })),
  ])
  const seen = new Set<string>()
  const problems = calendar.notices.length === 0 ? ['没有填写放假通知的来源'] : []
  for (const { text, working } of named) {
    const problem = dayProblem(text, working, calendar.year, seen)
    if (problem !== undefined) problems.push(`${text}：${problem}`)
    seen.add(text)
  }
  return problems
}

function dayProblem(text: string, working: boolean, year: number, seen: ReadonlySet<string>) {
  const date = parsePlainDate(text)
  if (date === undefined) return '不是有效日期'
  if (seen.has(text)) return '重复出现'
  // A notice may name the last days of the year before: that of 2019 did.
  const inYear = yearOf(date) === year || (yearOf(date) === year - 1 && date.slice(5) >= '12-20')
  if (!inYear) return `不在${year}年`
  if (working && !isWeekend(date)) return '调休上班日应是星期六或者星期日'
  return undefined
}
