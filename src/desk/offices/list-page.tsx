import type { JSX } from 'preact'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Pagination, type Paging } from '#ui/pagination.tsx'
import { Panel } from '#ui/panel.tsx'
import { QueryRow } from '#ui/query-row.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextField } from '#ui/text-field.tsx'
import { OfficeTabs } from './office-tabs.tsx'
import { officePath, officesPath } from './paths.ts'
import type { OfficeSummary, ReportSeen } from './summary.ts'

interface Props {
  readonly setting: DeskSetting
  readonly lines: readonly OfficeSummary[]
  /** The year whose report is looked at. */
  readonly year: number
  readonly words: string
  readonly paging: Paging
}

/** Every authority whose disclosure work this one supervises. */
export function OfficesPage({ setting, lines, year, words, paging }: Props): JSX.Element {
  return (
    <DeskFrame setting={setting} title="监督检查" entry={officesPath} crumbs={[{ label: '监督检查' }]}>
      <PageHead
        title="监督检查"
        lead="本机关主管政府信息公开工作的机关（条例第三条、第四十七条）。这里只有数字；需要查看个案的，在申请清单里办理调阅。"
      />
      <OfficeTabs at={officesPath} />
      <QueryRow action={officesPath}>
        <TextField name="q" label="机关名称" value={words} maxLength={50} />
      </QueryRow>
      <Panel title="机关">
        <DataTable
          caption="所主管的机关"
          columns={columnsFor(year)}
          rows={lines}
          rowKey={({ authority }) => authority.id}
          empty={<Empty title="没有符合条件的机关" next="请换一个名称再查。" />}
        />
        <Pagination {...paging} />
      </Panel>
    </DeskFrame>
  )
}

function columnsFor(year: number): readonly TableColumn<OfficeSummary>[] {
  return [
    {
      label: '机关',
      cell: ({ authority }) => <a href={officePath(authority.id)}>{authority.name}</a>,
    },
    {
      label: '在办',
      kind: 'number',
      cell: (line) => <Count {...line} count={line.open} tab="open" word="在办" />,
    },
    {
      label: '已超期',
      kind: 'number',
      cell: (line) => <Count {...line} count={line.overdue} tab="overdue" word="已超期" />,
    },
    {
      label: '三日内到期',
      kind: 'number',
      cell: (line) => <Count {...line} count={line.soon} tab="soon" word="三日内到期" />,
    },
    { label: `${year} 年度报告`, cell: ({ report }) => <Report report={report} /> },
  ]
}

interface CountProps extends Pick<OfficeSummary, 'authority'> {
  readonly count: number
  readonly tab: 'open' | 'overdue' | 'soon'
  readonly word: string
}

/** Every number that counts cases leads to them. */
function Count({ authority, count, tab, word }: CountProps): JSX.Element {
  if (count === 0) return <>0</>
  return (
    <a href={`${officePath(authority.id)}?tab=${tab}`} aria-label={`${authority.name}${word} ${count} 件`}>
      {count}
    </a>
  )
}

function Report({ report }: { readonly report: ReportSeen }): JSX.Element {
  if (report.state === 'published')
    return <Tag state="done" word={report.on === null ? '已公布' : `已公布 ${report.on}`} />
  if (report.state === 'handed-in') return <Tag state="waiting" word="已报送，待发布" />
  return report.overdue ? (
    <Tag state="soon" word="期限已过，登记簿里没有" />
  ) : (
    <Tag state="waiting" word="尚未报送" />
  )
}
