import type { JSX } from 'preact'
import { stageWords } from '#office/applications/case/case.ts'
import type { AuthorityOnDay } from '#office/authorities/authority.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Pagination, type Paging } from '#ui/pagination.tsx'
import { Panel } from '#ui/panel.tsx'
import { type Tab, Tabs } from '#ui/tabs.tsx'
import { Tag } from '#ui/tag.tsx'
import { DueCell } from '../applications/list/due-cell.tsx'
import { stageLook } from '../applications/stage-look.ts'
import type { CaseLine } from './case-lines.ts'
import { OfficeActions } from './office-actions.tsx'
import { officeCasePath, officesPath } from './paths.ts'

interface Props {
  readonly setting: DeskSetting
  readonly authority: AuthorityOnDay
  readonly lines: readonly CaseLine[]
  readonly tabs: readonly Tab[]
  readonly current: Tab
  readonly paging: Paging
}

/** The applications of one authority as lines: how far each is and until when, and nothing of who asks for what. */
export function LinesPage({ setting, authority, lines, tabs, current, paging }: Props): JSX.Element {
  const { name } = authority
  return (
    <DeskFrame
      setting={setting}
      title={`${name}的申请`}
      entry={officesPath}
      crumbs={[{ label: '监督检查', href: officesPath }, { label: name }]}
    >
      <PageHead
        title={name}
        lead="申请的办理进度，不含申请人和申请内容；需要查看个案的，打开申请办理调阅。"
        actions={<OfficeActions authority={authority} at="applications" />}
      />
      <Tabs label="申请的范围" tabs={tabs} current={current.href} />
      <Panel title={`${current.label}的申请`}>
        <DataTable
          caption={`${current.label}的申请`}
          columns={columnsFor(authority)}
          rows={lines}
          rowKey={({ number }, at) => `${number} ${at}`}
          empty={<Empty title="没有这样的申请" next="可以换一个范围查看。" />}
        />
        <Pagination {...paging} />
      </Panel>
    </DeskFrame>
  )
}

function columnsFor({ id }: AuthorityOnDay): readonly TableColumn<CaseLine>[] {
  const href = ({ number }: CaseLine) => officeCasePath(id, number)
  return [
    { label: '编号', cell: (line) => <a href={href(line)}>{line.number}</a> },
    { label: '阶段', cell: ({ stage }) => <Tag state={stageLook[stage]} word={stageWords[stage]} /> },
    { label: '收到', kind: 'day', cell: ({ since }) => <time dateTime={since}>{since}</time> },
    { label: '到期日', cell: (line) => <DueCell {...line} /> },
    {
      label: '操作',
      kind: 'actions',
      cell: (line) => (
        <a href={href(line)} aria-label={`查看 ${line.number}`}>
          查看
        </a>
      ),
    },
  ]
}
