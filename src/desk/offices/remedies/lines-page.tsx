import type { JSX } from 'preact'
import type { AuthorityOnDay } from '#office/authorities/authority.ts'
import { blockWords } from '#office/remedies/matter/intake.ts'
import { stageWords } from '#office/remedies/matter/remedy.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Pagination, type Paging } from '#ui/pagination.tsx'
import { Panel } from '#ui/panel.tsx'
import { type Tab, Tabs } from '#ui/tabs.tsx'
import { Tag } from '#ui/tag.tsx'
import { stageLook } from '../../remedies/stage-look.ts'
import { OfficeActions } from '../office-actions.tsx'
import { officePath, officeRemedyPath, officesPath } from '../paths.ts'
import { RemedyDue } from './due-cell.tsx'
import type { OfficeRemedyLine } from './lines.ts'

interface Props {
  readonly setting: DeskSetting
  readonly authority: AuthorityOnDay
  readonly lines: readonly OfficeRemedyLine[]
  readonly tabs: readonly Tab[]
  readonly current: Tab
  readonly paging: Paging
}

/** The reconsiderations and lawsuits of one authority as lines, and nothing of who asks for what. */
export function OfficeRemediesPage(props: Props): JSX.Element {
  const { setting, authority, lines, tabs, current, paging } = props
  const { name } = authority
  const caption = `${current.label}的案件`
  return (
    <DeskFrame
      setting={setting}
      title={`${name}的行政复议、行政诉讼`}
      entry={officesPath}
      crumbs={[
        { label: '监督检查', href: officesPath },
        { label: name, href: officePath(authority.id) },
        { label: '行政复议、行政诉讼' },
      ]}
    >
      <PageHead
        title={`${name}的行政复议、行政诉讼`}
        lead="案件的办理进度，不含申请人（原告）和请求；需要查看个案的，打开案件办理调阅。"
        actions={<OfficeActions authority={authority} at="remedies" />}
      />
      <Tabs label="案件的范围" tabs={tabs} current={current.href} />
      <Panel title={caption}>
        <DataTable
          caption={caption}
          columns={columnsFor(authority)}
          rows={lines}
          rowKey={({ number }, at) => `${number} ${at}`}
          empty={<Empty title="没有这样的案件" next="可以换一个范围查看。" />}
        />
        <Pagination {...paging} />
      </Panel>
    </DeskFrame>
  )
}

function columnsFor({ id }: AuthorityOnDay): readonly TableColumn<OfficeRemedyLine>[] {
  const name = ({ number }: OfficeRemedyLine) => (number === '' ? '（无编号）' : number)
  return [
    {
      label: '编号',
      cell: (line) =>
        line.number === '' ? name(line) : <a href={officeRemedyPath(id, line.number)}>{line.number}</a>,
    },
    { label: '类型', cell: ({ block }) => blockWords[block] },
    { label: '环节', cell: ({ stage }) => <Tag state={stageLook[stage]} word={stageWords[stage]} /> },
    { label: '收到', kind: 'day', cell: ({ since }) => <time dateTime={since}>{since}</time> },
    { label: '下一期限', cell: (line) => <RemedyDue due={line.due} /> },
  ]
}
