import type { JSX } from 'preact'
import type { Calendar, DayKind } from '#law/calendar/calendar.ts'
import { addDays, type PlainDate, plainDate, weekdayOf } from '#law/calendar/plain-date.ts'

interface Props {
  readonly year: number
  readonly calendar: Calendar
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日']
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** Twelve small months: days off and weekend days worked are marked by a word, never by colour alone. */
export function YearView({ year, calendar }: Props): JSX.Element {
  return (
    <>
      <div class="year-view">
        {months.map((month) => (
          <Month key={month} year={year} month={month} calendar={calendar} />
        ))}
      </div>
      <ul class="year-legend">
        <li>
          <span class="holiday">休</span>按通知放假
        </li>
        <li>
          <span class="make-up-workday">班</span>调休上班，计入工作日
        </li>
        <li>
          <span class="weekend">6</span>周末
        </li>
      </ul>
    </>
  )
}

function Month({ year, month, calendar }: Props & { readonly month: number }): JSX.Element {
  return (
    <table class="month">
      <caption>{month}月</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              <span class="unseen">星期</span>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, at) => (
          <tr key={at}>
            {week.map((date, weekday) => (
              <Day key={weekday} date={date} kind={date && calendar.kindOf(date)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day(props: {
  readonly date: PlainDate | undefined
  readonly kind: DayKind | undefined
}): JSX.Element {
  const { date, kind } = props
  if (date === undefined || kind === undefined) return <td />
  const mark = kind.kind === 'holiday' ? '休' : kind.kind === 'make-up-workday' ? '班' : null
  return (
    <td class={kind.kind}>
      {Number(date.slice(8))}
      {mark === null ? null : <span class="year-mark">{mark}</span>}
    </td>
  )
}

/** Rows from Monday to Sunday; cells outside the month are empty. */
function weeksOf(year: number, month: number): readonly (readonly (PlainDate | undefined)[])[] {
  const first = plainDate(year, month, 1)
  if (first === undefined) return []
  const lead = (weekdayOf(first) + 6) % 7
  const cells: (PlainDate | undefined)[] = Array.from({ length: lead }, () => undefined)
  for (let day = first; Number(day.slice(5, 7)) === month; day = addDays(day, 1)) cells.push(day)
  const rows = Math.ceil(cells.length / 7)
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 7 }, (_, column) => cells[row * 7 + column]),
  )
}
