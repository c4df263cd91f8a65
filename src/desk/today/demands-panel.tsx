import type { JSX } from 'preact'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { daysBetween } from '#law/calendar/plain-date.ts'
import { DataTable } from '#ui/data-table.tsx'
import { DaysLeft } from '#ui/days-left.tsx'
import { Panel } from '#ui/panel.tsx'
import type { OpenDemand } from '../annual-report/demand.ts'
import { reportPath } from '../annual-report/paths.ts'

interface Props {
  readonly demands: readonly OpenDemand[]
  readonly today: PlainDate
}

/** Corrections that the supervising authority waits for. */
export function DemandsPanel({ demands, today }: Props): JSX.Element | null {
  if (demands.length === 0) return null
  return (
    <Panel title="主管部门要求更正">
      <DataTable
        caption="主管部门要求更正的年度报告"
        columns={[
          {
            label: '报告',
            cell: ({ year }) => <a href={`${reportPath(year)}#demand`}>{year} 年度报告</a>,
          },
          { label: '提出', kind: 'day', cell: ({ on }) => <time dateTime={on}>{on}</time> },
          { label: '所附问题', kind: 'number', cell: ({ reasons }) => `${reasons} 处` },
          {
            label: '答复期限',
            cell: ({ until }) => <DaysLeft date={until} days={daysBetween(today, until)} />,
          },
        ]}
        rows={demands}
        rowKey={({ year }) => String(year)}
        empty={null}
      />
    </Panel>
  )
}
