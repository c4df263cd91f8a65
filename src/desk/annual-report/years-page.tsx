import type { JSX } from 'preact'
import type { CellAddress } from '#law/report-form/form.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { Tag } from '#ui/tag.tsx'
import type { YearSummary } from '../source.ts'
import { cellHref } from './cell-address.ts'
import { StageTag } from './stage-tag.tsx'

interface Props {
  readonly setting: DeskSetting
  readonly years: readonly YearSummary[]
}

const columns: readonly TableColumn<YearSummary>[] = [
  {
    label: '年度',
    cell: ({ year }) => <a href={`/desk/annual-report/${year}`}>{year} 年</a>,
  },
  { label: '环节', cell: ({ stage }) => <StageTag stage={stage} /> },
  { label: '公布日期', kind: 'day', cell: publishedWords },
  {
    label: '新收申请',
    kind: 'number',
    cell: (row) => count(row, 'received', 'applications/new/total'),
  },
  {
    label: '办结',
    kind: 'number',
    cell: (row) => count(row, 'handled', 'applications/handled/total'),
  },
  {
    label: '结转下年',
    kind: 'number',
    cell: (row) => count(row, 'carriedOut', 'applications/carriedOut/total'),
  },
  { label: '复议诉讼', kind: 'number', cell: ({ remedies }) => remedies },
  { label: '核对', cell: (row) => <Checked row={row} /> },
  {
    label: '操作',
    kind: 'actions',
    cell: ({ year }) => (
      <a href={`/desk/annual-report/${year}`} aria-label={`打开 ${year} 年度报告`}>
        打开
      </a>
    ),
  },
]

/** A paper taken over may bear no date; one that is not out has none yet. */
function publishedWords({ published, stage }: YearSummary): string {
  return published ?? (stage === 'released' ? '未载明' : '—')
}

/** Every year the register knows, with its main figures. */
export function YearsPage({ setting, years }: Props): JSX.Element {
  return (
    <DeskFrame
      setting={setting}
      title="年度报告"
      entry="/desk/annual-report"
      crumbs={[{ label: '年度报告' }]}
    >
      <PageHead title="年度报告" lead="各年度的数由登记簿逐件计出，每个数都可以打开看到计入的事项。" />
      <Panel title="年度列表">
        <DataTable
          caption="各年度报告"
          columns={columns}
          rows={years}
          rowKey={({ year }) => String(year)}
          empty={
            <Empty title="登记簿还是空的" next="先登记或导入申请、文件、决定等事项，这里就会有年度报告。" />
          }
        />
      </Panel>
    </DeskFrame>
  )
}

function count(
  row: YearSummary,
  figure: 'received' | 'handled' | 'carriedOut',
  cell: CellAddress,
): JSX.Element | number {
  const value = row[figure]
  return value === 0 ? 0 : <a href={cellHref(row.year, cell)}>{value}</a>
}

function Checked({ row: { errors, warnings } }: { readonly row: YearSummary }): JSX.Element {
  if (errors > 0) return <Tag state="error" word={`${errors} 处错误`} />
  if (warnings > 0) return <Tag state="soon" word={`${warnings} 处警告`} />
  return <Tag state="done" word="核对通过" />
}
