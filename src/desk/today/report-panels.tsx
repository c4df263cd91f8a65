import type { JSX } from 'preact'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { DataTable } from '#ui/data-table.tsx'
import { DaysLeft } from '#ui/days-left.tsx'
import { Empty } from '#ui/empty.tsx'
import { Panel } from '#ui/panel.tsx'
import { Statistics } from '#ui/statistic.tsx'
import { Tag } from '#ui/tag.tsx'
import { deskSections } from '../sections/desk-sections.ts'
import { sectionFigures } from '../sections/section-figures.ts'
import type { ReportAtDesk } from '../source.ts'
import { reportDuty, type Todo, todosOf } from './todo.ts'

interface Props {
  readonly today: PlainDate
  /** The newest year of the register; undefined where it is empty. */
  readonly atDesk: ReportAtDesk | undefined
}

/** The year's figures, what register and report still wait for, and when the report is due. */
export function ReportPanels({ today, atDesk }: Props): JSX.Element {
  const section = deskSections.find(({ id }) => id === 'applications')
  return (
    <>
      {atDesk && section ? (
        <Statistics
          figures={sectionFigures(section, atDesk.report).map((figure) => ({
            ...figure,
            note: `${atDesk.report.year} 年`,
          }))}
        />
      ) : null}
      <div class="beside">
        <Panel title="待办">
          <Todos todos={atDesk ? todosOf(atDesk) : []} />
        </Panel>
        <DutyPanel today={today} newest={atDesk?.report.year} />
      </div>
    </>
  )
}

interface DutyProps {
  readonly today: PlainDate
  readonly newest: number | undefined
}

function DutyPanel({ today, newest }: DutyProps): JSX.Element {
  const { year, due, daysLeft } = reportDuty(today)
  return (
    <Panel title="年度报告">
      <p>{year} 年度报告应在下列日期前报送主管部门并向社会公布。</p>
      <p>
        <DaysLeft date={due} days={daysLeft} />
      </p>
      <p class="hint">依据：政府信息公开条例第四十九条</p>
      <p>
        <a href={newest === year ? `/desk/annual-report/${year}` : '/desk/annual-report'}>查看年度报告</a>
      </p>
    </Panel>
  )
}

function Todos({ todos }: { readonly todos: readonly Todo[] }): JSX.Element {
  return (
    <DataTable
      caption="待办事项"
      columns={[
        { label: '事项', cell: ({ what, href }) => <a href={href}>{what}</a> },
        { label: '数量', kind: 'number', cell: ({ count, unit }) => `${count} ${unit}` },
        {
          label: '状态',
          cell: ({ urgent }) =>
            urgent ? <Tag state="error" word="需要改正" /> : <Tag state="waiting" word="待办理" />,
        },
      ]}
      rows={todos}
      rowKey={({ what }) => what}
      empty={<Empty title="今天没有待办" next="收到新的申请，或有事项临近期限时，会列在这里。" />}
    />
  )
}
