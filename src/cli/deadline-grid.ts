import { addDays, type PlainDate, weekdayOf } from '#law/calendar/plain-date.ts'
import type { DayVerdict, Verdict } from '#law/clocks/clock.ts'
import { type Ink, paint } from './paint.ts'

interface Mark {
  readonly mark: string
  readonly ink: Ink
  readonly legend: string
}

const marks: Readonly<Record<Verdict, Mark>> = {
  counted: { mark: '第', ink: 'bold', legend: '第几日 计入' },
  'make-up-workday': { mark: '班', ink: 'cyan', legend: '班 调休上班，计入' },
  weekend: { mark: '休', ink: 'gray', legend: '休 周末' },
  holiday: { mark: '假', ink: 'green', legend: '假 放假' },
  stopped: { mark: '停', ink: 'yellow', legend: '停 扣除的时间' },
  'not-counted': { mark: '－', ink: 'gray', legend: '－ 不计入' },
}

const margin = ' '.repeat(8)
const cell = 6

interface Week {
  /** Every day simply counts. */
  readonly quiet: boolean
  readonly lines: readonly string[]
}

/** Weeks as rows, Monday first: dates above, verdicts below. */
export function gridOf(days: readonly DayVerdict[], due: PlainDate | null): readonly string[] {
  const [first] = days
  if (first === undefined) return []
  const monday = addDays(first.date, -((weekdayOf(first.date) + 6) % 7))
  const byDate = new Map<string, DayVerdict>(days.map((day) => [day.date, day]))
  const last = days.at(-1)?.date ?? first.date
  const weeks: Week[] = []
  for (let week = monday; week <= last; week = addDays(week, 7)) {
    weeks.push(weekOf(week, byDate, due, week === monday))
  }
  const names = [...'一二三四五六日'].map((name) => paint('gray', name.padStart(cell - 1))).join('')
  return [margin + names, ...folded(weeks)]
}

/** What the marks in the grid mean, those that occur. */
export function legendOf(days: readonly DayVerdict[]): string {
  const seen = new Set(days.map(({ verdict }) => verdict))
  const order = ['counted', 'make-up-workday', 'weekend', 'holiday', 'stopped', 'not-counted'] as const
  const shown = order.filter((verdict) => seen.has(verdict)).map((verdict) => marks[verdict])
  return shown.map(({ ink, legend }) => paint(ink, legend)).join('  ')
}

function weekOf(
  monday: PlainDate,
  byDate: ReadonlyMap<string, DayVerdict>,
  due: PlainDate | null,
  isFirst: boolean,
): Week {
  const dates = Array.from({ length: 7 }, (_, i) => addDays(monday, i))
  const month = monthOf(
    dates.filter((date) => byDate.has(date)),
    isFirst,
  )
  return {
    quiet: dates.every((date) => isQuiet(byDate.get(date))),
    lines: [
      paint('gray', month) + dates.map((date) => dayCell(byDate.get(date), date === due)).join(''),
      margin + dates.map((date) => verdictCell(byDate.get(date))).join(''),
    ],
  }
}

/** The month beside the first week and every week in which one begins. */
function monthOf(shown: readonly PlainDate[], isFirst: boolean): string {
  const named = shown.find((date) => date.endsWith('-01')) ?? (isFirst ? shown[0] : undefined)
  return named === undefined ? margin : `${named.slice(0, 7)} `
}

function dayCell(day: DayVerdict | undefined, isDue: boolean): string {
  if (day === undefined) return ' '.repeat(cell)
  const text = String(Number(day.date.slice(8)))
  return isDue ? paint('red', `▸${text}`.padStart(cell)) : paint(marks[day.verdict].ink, text.padStart(cell))
}

/** Chinese marks take two columns. Plain counts stay in the background, so that a date is never taken for one. */
function verdictCell(day: DayVerdict | undefined): string {
  if (day === undefined) return ' '.repeat(cell)
  const { mark, ink } = marks[day.verdict]
  if (day.verdict !== 'counted') return paint(ink, `${mark}${day.nth ?? ''}`.padStart(cell - 1))
  // A period of days moved off a holiday ends on a day that is none of its own.
  return paint('gray', (day.nth === undefined ? '满' : `${mark}${day.nth}`).padStart(cell - 1))
}

/** A long row of weeks in which every day simply counts is shown by its first and last. */
function folded(weeks: readonly Week[]): readonly string[] {
  const isFolded = (index: number) => [-1, 0, 1].every((step) => weeks[index + step]?.quiet === true)
  return weeks.flatMap(({ lines }, index) => {
    if (!isFolded(index)) return lines
    return isFolded(index - 1) ? [] : [paint('gray', `${margin}    ……  逐日计入`)]
  })
}

function isQuiet(day: DayVerdict | undefined): boolean {
  return day?.verdict === 'counted' && day.remark === undefined
}
