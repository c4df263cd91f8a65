import type { JSX } from 'preact'
import { dateInWords, daysBetween, type PlainDate } from '#law/calendar/plain-date.ts'
import type { ReportStanding } from '#office/annual-report/life/room.ts'
import { DaysLeft } from '#ui/days-left.tsx'
import type { Fact } from '#ui/description-list.tsx'

/** By when the report should be out; nothing once it is, or where it came from elsewhere. */
export function deadlineFacts({ life, deadline }: ReportStanding, today: PlainDate): readonly Fact[] {
  if (life.versions.length > 0 || life.stage === 'take-over') return []
  const { due, lastWorkingDay, confirmed } = deadline
  const left = (date: PlainDate): JSX.Element => <DaysLeft date={date} days={daysBetween(today, date)} />
  const early =
    lastWorkingDay === due ? null : (
      <p class="hint">
        {dateInWords(due)}不是工作日，法定期限不顺延：请最迟在 {dateInWords(lastWorkingDay)}发布
        {confirmed ? '' : '（次年放假安排尚未公布，待定）'}。
      </p>
    )
  return [
    {
      term: '法定期限',
      value: (
        <>
          {left(due)}
          {early}
          <p class="hint">条例第四十九条</p>
        </>
      ),
    },
    {
      term: '内部截止日',
      value: life.ownDeadline ? left(life.ownDeadline) : '未设定',
    },
  ]
}
