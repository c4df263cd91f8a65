import type { JSX } from 'preact'
import { type Verdict, verdicts } from '#office/annual-report/register/row-verdict.ts'
import { DataTable } from '#ui/data-table.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Pagination, type Paging } from '#ui/pagination.tsx'
import { Panel } from '#ui/panel.tsx'
import type { State } from '#ui/state-icon.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { Tag } from '#ui/tag.tsx'
import { importingPath, registerReadPath, registerRowsPath } from './paths.ts'
import type { ListedRow, RowPages } from './source.ts'

interface Props {
  readonly setting: DeskSetting
  readonly id: string
  readonly file: string
  readonly counts: RowPages['counts']
  readonly verdict: Verdict | 'all'
  readonly rows: readonly ListedRow[]
  readonly paging: Paging
}

const states: Readonly<Record<Verdict, State>> = { import: 'done', fix: 'error', 'left-out': 'waiting' }

/** Every row with what becomes of it. */
export function RowsPage({ setting, id, file, counts, verdict, rows, paging }: Props): JSX.Element {
  return (
    <DeskFrame
      setting={setting}
      title="逐行结果"
      entry={importingPath}
      crumbs={[
        { label: '导入与导出', href: importingPath },
        { label: '登记簿', href: registerReadPath(id) },
        { label: '逐行结果' },
      ]}
    >
      <PageHead title="逐行结果" lead={file} />
      <Tabs label="按结果筛选" tabs={tabsOf(id, counts)} current={rowsAddress(id, verdict)} />
      <Panel title={verdict === 'all' ? '全部的行' : verdicts[verdict]}>
        <DataTable
          caption="每一行的结果"
          columns={[
            { label: '表', cell: ({ sheet }) => sheet },
            { label: '行', kind: 'number', cell: ({ row }) => row },
            {
              label: '结果',
              cell: (row) => <Tag state={states[row.verdict]} word={verdicts[row.verdict]} />,
            },
            { label: '导入为，或为什么不能', cell: ({ words }) => words || '—' },
          ]}
          rows={rows}
          rowKey={({ sheet, row }) => `${sheet} ${row}`}
          empty={<Empty title="没有这样的行" next="缺列的表要先在试读页补上表头的对应，才有逐行结果。" />}
        />
        <Pagination {...paging} />
      </Panel>
      <p>
        <a href={registerReadPath(id)}>回到试读登记簿</a>
      </p>
    </DeskFrame>
  )
}

export function rowsAddress(id: string, verdict: Verdict | 'all'): string {
  return verdict === 'all' ? registerRowsPath(id) : `${registerRowsPath(id)}?verdict=${verdict}`
}

function tabsOf(id: string, counts: RowPages['counts']) {
  const tab = (verdict: Verdict) => ({
    label: verdicts[verdict],
    href: rowsAddress(id, verdict),
    count: counts[verdict],
  })
  const all = counts.import + counts.fix + counts['left-out']
  return [
    { label: '全部', href: rowsAddress(id, 'all'), count: all },
    tab('import'),
    tab('fix'),
    tab('left-out'),
  ]
}
