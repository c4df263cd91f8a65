import type { JSX } from 'preact'
import type { KnownYear } from '#office/calendar/room.ts'
import { Alert } from '#ui/alert.tsx'
import { LinkButton } from '#ui/button.tsx'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { Tag } from '#ui/tag.tsx'
import { NoticeLink } from './notice-link.tsx'
import { calendarPath, enterPath, yearPath } from './paths.ts'
import { standingOf, workingDaysIn } from './year-words.ts'

interface Props {
  readonly setting: DeskSetting
  readonly years: readonly KnownYear[]
  /** A year whose notice can be out and is not entered; null for none. */
  readonly missing: number | null
  readonly mayEnter: boolean
}

const columns: readonly TableColumn<KnownYear>[] = [
  { label: '年份', kind: 'day', cell: ({ year }) => <a href={yearPath(year)}>{year} 年</a> },
  { label: '状态', cell: (known) => <Tag {...standingOf(known)} /> },
  { label: '通知', cell: ({ inForce }) => <NoticeLink notice={inForce.notices.at(-1)} /> },
  { label: '工作日', kind: 'number', cell: ({ inForce }) => workingDaysIn(inForce) },
  {
    label: '来源',
    cell: ({ builtIn }) => (builtIn ? '随软件提供' : '管理员录入'),
  },
]

/** The years whose holidays are known, newest first. */
export function CalendarPage({ setting, years, missing, mayEnter }: Props): JSX.Element {
  return (
    <DeskFrame setting={setting} title="节假日安排" entry={calendarPath} crumbs={[{ label: '节假日安排' }]}>
      <PageHead
        title="节假日安排"
        lead="期限按工作日计算，依国务院办公厅每年的放假通知。录入后须由另一位管理员对照通知核对。"
        actions={
          mayEnter ? (
            <LinkButton href={enterPath} look="primary">
              录入通知
            </LinkButton>
          ) : null
        }
      />
      {missing === null ? null : (
        <Alert state="info" title={`${missing} 年的通知还没有录入，落在该年的期限显示为“待定”。`}>
          <p>通知一般在上一年 10 月至 12 月发布；没有通知之前不推算放假日。</p>
        </Alert>
      )}
      <Panel title="各年安排">
        <DataTable
          caption="各年的放假安排"
          columns={columns}
          rows={years}
          rowKey={({ year }) => String(year)}
          empty={null}
        />
      </Panel>
    </DeskFrame>
  )
}
