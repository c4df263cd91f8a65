import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { DayVerdict, Verdict } from '#law/clocks/clock.ts'
import { markOf, verdictsIn, verdictWords } from '#law/clocks/verdict-words.ts'
import { type Week, weeksOf } from '#law/clocks/weeks.ts'
import { type Ink, paint } from './paint.ts'

const inks: Readonly<Record<Verdict, Ink>> = {
  counted: 'bold',
  'make-up-workday': 'cyan',
  weekend: 'gray',
  holiday: 'green',
  stopped: 'yellow',
  'not-counted': 'gray',
}

const margin = ' '.repeat(8)
const cell = 6

interface Row {
  /** Every day simply counts. */
  readonly quiet: boolean
  readonly lines: readonly string[]
}

/** Weeks as rows, Monday first: dates above, verdicts below. */
export function gridOf(days: readonly DayVerdict[], due: PlainDate | null): readonly string[] {
  if (days.length === 0) return []
  const names = [...'一二三四五六日'].map((name) => paint('gray', name.padStart(cell - 1))).join('')
  return [margin + names, ...folded(weeksOf(days).map((week) => rowOf(week, due)))]
}

/** What the marks in the grid mean, those that occur. */
export function legendOf(days: readonly DayVerdict[]): string {
  return verdictsIn(days)
    .map((verdict) => paint(inks[verdict], verdictWords[verdict].legend))
    .join('  ')
}

function rowOf({ month, days }: Week, due: PlainDate | null): Row {
  return {
    quiet: days.every(({ day }) => isQuiet(day)),
    lines: [
      paint('gray', month === null ? margin : `${month} `) +
        days.map(({ date, day }) => dayCell(day, date === due)).join(''),
      margin + days.map(({ day }) => verdictCell(day)).join(''),
    ],
  }
}

function dayCell(day: DayVerdict | null, isDue: boolean): string {
  if (day === null) return ' '.repeat(cell)
  const text = String(Number(day.date.slice(8)))
  return isDue ? paint('red', `▸${text}`.padStart(cell)) : paint(inks[day.verdict], text.padStart(cell))
}

/** Chinese marks take two columns. Plain counts stay in the background, so that a date is never taken for one. */
function verdictCell(day: DayVerdict | null): string {
  if (day === null) return ' '.repeat(cell)
  return paint(day.verdict === 'counted' ? 'gray' : inks[day.verdict], markOf(day).padStart(cell - 1))
}

/** A long row of weeks in which every day simply counts is shown by its first and last. */
function folded(weeks: readonly Row[]): readonly string[] {
  const isFolded = (index: number) => [-1, 0, 1].every((step) => weeks[index + step]?.quiet === true)
  return weeks.flatMap(({ lines }, index) => {
    if (!isFolded(index)) return lines
    return isFolded(index - 1) ? [] : [paint('gray', `${margin}    ……  逐日计入`)]
  })
}

function isQuiet(day: DayVerdict | null): boolean {
  return day?.verdict === 'counted' && day.remark === undefined
}
