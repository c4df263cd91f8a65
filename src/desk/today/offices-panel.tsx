import type { JSX } from 'preact'
import { daysBetween, type PlainDate } from '#law/calendar/plain-date.ts'
import { demandWords } from '#office/annual-report/life/demand.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { DaysLeft } from '#ui/days-left.tsx'
import { Empty } from '#ui/empty.tsx'
import { Panel } from '#ui/panel.tsx'
import { type Figure, Statistics } from '#ui/statistic.tsx'
import { Tag } from '#ui/tag.tsx'
import { officeReportPath, officeReportsPath } from '../offices/paths.ts'
import { states } from '../offices/reports/query.ts'
import { countedToday, type OfficesToday, type WaitingDemand } from '../offices/waiting.ts'

interface Props {
  readonly waiting: OfficesToday
  readonly today: PlainDate
}

/** Demands shown here; all of them are in the overview. */
const most = 10

/** Reports that are missing or do not add up, and demands that wait for the reader. */
export function OfficesPanel({ waiting, today }: Props): JSX.Element {
  const { demands } = waiting
  return (
    <>
      <Statistics figures={figuresOf(waiting)} />
      <Panel title="等我处理的更正要求" id="demands" extra={<a href={officeReportsPath}>各机关的年度报告</a>}>
        <DataTable
          caption="等我处理的更正要求"
          columns={columnsOn(today)}
          rows={demands.slice(0, most)}
          rowKey={({ authority, year }) => `${authority.id} ${year}`}
          empty={
            <Empty
              title="没有等您处理的更正要求"
              next="机关作出说明待您认可的，或者过了答复期限没有答复的，会列在这里。"
            />
          }
        />
        {demands.length > most ? (
          <p class="hint">{`另有 ${demands.length - most} 件，见各机关的年度报告。`}</p>
        ) : null}
      </Panel>
    </>
  )
}

function figuresOf({ year, counts, demands }: OfficesToday): readonly Figure[] {
  const explained = demands.filter(({ state }) => state === 'explained').length
  return [
    ...countedToday.map((state) => ({
      ...{ label: states[state].label, value: counts[state], unit: '个', note: `${year} 年度报告` },
      href: `${officeReportsPath}?${new URLSearchParams({ year: String(year), state })}`,
    })),
    { label: demandWords.explained, value: explained, unit: '件', note: '更正要求', href: '#demands' },
    {
      label: '逾期未答复',
      value: demands.length - explained,
      unit: '件',
      note: '更正要求',
      href: '#demands',
    },
  ]
}

function columnsOn(today: PlainDate): readonly TableColumn<WaitingDemand>[] {
  return [
    { label: '机关', cell: ({ authority }) => authority.name },
    {
      label: '报告',
      kind: 'day',
      cell: ({ authority, year }) => (
        <a
          href={`${officeReportPath(authority.id, year)}#demand`}
          aria-label={`${authority.name} ${year} 年度报告`}
        >
          {year} 年度报告
        </a>
      ),
    },
    {
      label: '情况',
      cell: ({ state }) => <Tag state={state === 'explained' ? 'soon' : 'error'} word={demandWords[state]} />,
    },
    { label: '提出', kind: 'day', cell: ({ on }) => <time dateTime={on}>{on}</time> },
    { label: '答复期限', cell: (demand) => <Until demand={demand} today={today} /> },
  ]
}

/** How many days are left says nothing once there is an answer. */
function Until({
  demand: { state, until },
  today,
}: {
  readonly demand: WaitingDemand
  readonly today: PlainDate
}): JSX.Element {
  if (state === 'explained') return <time dateTime={until}>{until}</time>
  return <DaysLeft date={until} days={daysBetween(today, until)} />
}
