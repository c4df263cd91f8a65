import type { JSX } from 'preact'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { DayVerdict } from '#law/clocks/clock.ts'
import { markOf, verdictsIn, verdictWords } from '#law/clocks/verdict-words.ts'
import { type Week, weeksOf } from '#law/clocks/weeks.ts'

interface Props {
  readonly caption: string
  readonly days: readonly DayVerdict[]
  readonly due: PlainDate | null
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

/** Every calendar day of a period with its verdict, in weeks; the last day is framed. */
export function DayStrip({ caption, days, due }: Props): JSX.Element {
  return (
    <>
      <table class="day-strip">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">年月</th>
            {weekdays.map((name) => (
              <th key={name} scope="col">
                <span class="unseen">星期</span>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days).map((week) => (
            <Row key={week.days[0]?.date} week={week} due={due} />
          ))}
        </tbody>
      </table>
      <ul class="day-legend">
        {verdictsIn(days).map((verdict) => (
          <li key={verdict} class={verdict}>
            {verdictWords[verdict].legend}
          </li>
        ))}
      </ul>
    </>
  )
}

function Row({ week, due }: { readonly week: Week; readonly due: PlainDate | null }): JSX.Element {
  return (
    <tr>
      {week.month === null ? <td /> : <th scope="row">{week.month}</th>}
      {week.days.map(({ date, day }) =>
        day === null ? <td key={date} /> : <Day key={date} day={day} isDue={date === due} />,
      )}
    </tr>
  )
}

function Day({ day, isDue }: { readonly day: DayVerdict; readonly isDue: boolean }): JSX.Element {
  return (
    <td class={isDue ? `${day.verdict} due` : day.verdict}>
      <time dateTime={day.date} title={day.because}>
        {Number(day.date.slice(8))}
      </time>
      <span class="day-mark">{isDue ? dueMark(day) : markOf(day)}</span>
    </td>
  )
}

/** The last day of its own number, or moved off a holiday and of none. */
function dueMark(day: DayVerdict): string {
  return day.nth === undefined ? '届满' : `${markOf(day)} 届满`
}
