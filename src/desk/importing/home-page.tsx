import type { JSX } from 'preact'
import type { ReleasedVersion } from '#office/acts/kinds/reports.ts'
import { Alert } from '#ui/alert.tsx'
import { LinkButton } from '#ui/button.tsx'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { takeOverPath } from '../annual-report/paths.ts'
import type { CarriedOver } from './carried-over.ts'
import { CarriedOverPanel } from './carried-over-panel.tsx'
import { importingPath, registerExportPath, registerUploadPath, reportUploadPath, runPath } from './paths.ts'
import { RunTag } from './run-tag.tsx'
import type { ImportLine } from './source.ts'

interface Props {
  readonly setting: DeskSetting
  readonly mayImport: boolean
  readonly mayExport: boolean
  /** Why the register could not be written out; null where nothing is wrong. */
  readonly refusal: string | null
  readonly reports: readonly ReleasedVersion[]
  /** Years whose report waits for a second person. */
  readonly unchecked: readonly number[]
  readonly carried: CarriedOver | undefined
  readonly runs: readonly ImportLine[]
}

const sources: Readonly<Record<ReleasedVersion['source'], string>> = {
  register: '本登记簿生成',
  paper: '由已公布的报告转入',
}

const cell = ({ cells }: ReleasedVersion, address: string) => cells[address] ?? 0

const reportColumns: readonly TableColumn<ReleasedVersion>[] = [
  { label: '年度', cell: ({ year }) => <a href={`/annual-reports/${year}`}>{year} 年</a> },
  { label: '来源', cell: ({ source }) => sources[source] },
  { label: '公布日期', kind: 'day', cell: ({ published }) => published ?? '未载明' },
  { label: '新收申请', kind: 'number', cell: (row) => cell(row, 'applications/new/total') },
  { label: '结转下年', kind: 'number', cell: (row) => cell(row, 'applications/carriedOut/total') },
  {
    label: '尚未审结',
    kind: 'number',
    cell: (row) =>
      ['reconsideration', 'directLitigation', 'litigationAfterReconsideration'].reduce(
        (sum, block) => sum + Number(cell(row, `remedies/${block}/pending`)),
        0,
      ),
  },
]

const runColumns: readonly TableColumn<ImportLine>[] = [
  { label: '导入编号', cell: ({ id }) => <a href={runPath(id)}>{id}</a> },
  { label: '文件', cell: ({ file }) => file },
  { label: '日期', kind: 'day', cell: ({ begun }) => begun },
  { label: '事项', kind: 'number', cell: ({ recorded }) => recorded },
  { label: '状态', cell: (run) => <RunTag run={run} /> },
  {
    label: '操作',
    kind: 'actions',
    cell: ({ id }) => (
      <a href={runPath(id)} aria-label={`查看导入 ${id}`}>
        查看
      </a>
    ),
  },
]

/** What was taken over so far, and the two ways to take over more. */
export function HomePage(props: Props): JSX.Element {
  const { setting, refusal, reports, unchecked, carried, runs } = props
  return (
    <DeskFrame setting={setting} title="导入与导出" entry={importingPath} crumbs={[{ label: '导入与导出' }]}>
      <PageHead
        title="导入与导出"
        lead="把以前的年度报告和台账转进来：先导入上一年已公布的年度报告，再导入登记簿。导出的登记簿是 Excel，可以原样导入；其中有申请人姓名，请按个人信息保管。"
        actions={<Actions {...props} />}
      />
      {refusal === null ? null : <Alert state="error" title={refusal} />}
      {unchecked.map((year) => (
        <Alert
          key={year}
          state="soon"
          title={`${year} 年度报告已提交接管，等审核人或分管领导核对；核对之前，门户不显示。`}
        >
          <a href={takeOverPath(year)}>打开核对</a>
        </Alert>
      ))}
      <Panel title="已有的年度报告">
        <DataTable
          caption="已公布或转入的年度报告"
          columns={reportColumns}
          rows={reports}
          rowKey={({ year }) => String(year)}
          empty={<Empty title="还没有年度报告" next="导入上一年已公布的报告，结转数和存量就能逐项核对。" />}
        />
      </Panel>
      {carried ? <CarriedOverPanel carried={carried} /> : null}
      <Panel title="登记簿导入记录">
        <DataTable
          caption="登记簿导入记录"
          columns={runColumns}
          rows={runs}
          rowKey={({ id }) => id}
          empty={
            <Empty title="还没有导入过登记簿" next="上传 Excel 台账或各表的 CSV，先试读，没有问题再确认。" />
          }
        />
      </Panel>
    </DeskFrame>
  )
}

function Actions({ mayImport, mayExport }: Pick<Props, 'mayImport' | 'mayExport'>): JSX.Element {
  return (
    <>
      {mayExport ? <LinkButton href={registerExportPath}>导出登记簿</LinkButton> : null}
      {mayImport ? (
        <>
          <LinkButton href={reportUploadPath}>导入年度报告</LinkButton>
          <LinkButton href={registerUploadPath} look="primary">
            导入登记簿
          </LinkButton>
        </>
      ) : null}
    </>
  )
}
