import type { JSX } from 'preact'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { DataTable } from '#ui/data-table.tsx'
import { DaysLeft } from '#ui/days-left.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { Statistics } from '#ui/statistic.tsx'
import { Tag } from '#ui/tag.tsx'
import type { ApplicationsToday } from '../applications/today.ts'
import type { RemediesToday } from '../remedies/today.ts'
import { deskSections } from '../sections/desk-sections.ts'
import { sectionFigures } from '../sections/section-figures.ts'
import type { ReportAtDesk } from '../source.ts'
import { ApplicationsPanel } from './applications-panel.tsx'
import { RemediesPanel } from './remedies-panel.tsx'
import { reportDuty, type Todo, todosOf } from './todo.ts'

interface Props {
  readonly setting: DeskSetting
  readonly today: PlainDate
  /** The newest year of the register; undefined where it is empty. */
  readonly atDesk: ReportAtDesk | undefined
  /** Undefined for whoever never meets one. */
  readonly applications: ApplicationsToday | undefined
  readonly remedies: RemediesToday | undefined
}

/** What waits today, and the year's figures. */
export function TodayPage({ setting, today, atDesk, applications, remedies }: Props): JSX.Element {
  const duty = reportDuty(today)
  const section = deskSections.find(({ id }) => id === 'applications')
  return (
    <DeskFrame setting={setting} title="今日" entry="/desk">
      <PageHead title={`${setting.person}，您好`} lead={`今天是 ${today}`} />
      {applications ? <ApplicationsPanel today={applications} /> : null}
      {remedies && remedies.open > 0 ? <RemediesPanel today={remedies} /> : null}
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
        <Panel title="年度报告">
          <p>{duty.year} 年度报告应在下列日期前报送主管部门并向社会公布。</p>
          <p>
            <DaysLeft date={duty.due} days={duty.daysLeft} />
          </p>
          <p class="hint">依据：政府信息公开条例第四十九条</p>
          <p>
            <a
              href={
                atDesk?.report.year === duty.year ? `/desk/annual-report/${duty.year}` : '/desk/annual-report'
              }
            >
              查看年度报告
            </a>
          </p>
        </Panel>
      </div>
    </DeskFrame>
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
