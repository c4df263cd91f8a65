import type { CellAddress, TableId } from '#law/report-form/form.ts'
import type { EvidenceItem } from '#office/annual-report/yearly-report.ts'
import type { TableColumn } from '#ui/data-table.tsx'
import { casePath } from '../applications/paths.ts'
import { remedyPath } from '../remedies/paths.ts'

type Columns = readonly TableColumn<EvidenceItem>[]

const id = { label: '编号', cell: (item: EvidenceItem) => item.id }
/** The number, leading to the case itself: the end of the way from a figure. */
const linked = (pathOf: (number: string) => string) => ({
  label: '编号',
  cell: (item: EvidenceItem) => (item.id === '' ? '—' : <a href={pathOf(item.id)}>{item.id}</a>),
})
const day = (label: string, key: 'received' | 'closed') => ({
  label,
  kind: 'day' as const,
  cell: (item: EvidenceItem) => (item[key] ? <time dateTime={item[key]}>{item[key]}</time> : '—'),
})
const outcome = { label: '结果', cell: (item: EvidenceItem) => item.outcome ?? '正在办理' }
const adds = { label: '计入', kind: 'number' as const, cell: (item: EvidenceItem) => item.adds }

/** What is worth seeing of the cases behind a cell, by what the table counts. */
const byTable: Readonly<Record<TableId, Columns>> = {
  applications: [
    linked(casePath),
    { label: '申请人', cell: (item) => item.who ?? '—' },
    day('收到日期', 'received'),
    { label: '申请内容', cell: (item) => item.about ?? '—' },
    day('办结日期', 'closed'),
    outcome,
  ],
  remedies: [linked(remedyPath), day('收到日期', 'received'), day('办结日期', 'closed'), outcome],
  disclosure: [
    id,
    { label: '名称', cell: (item) => item.about ?? '—' },
    day('日期', 'received'),
    day('决定或废止日期', 'closed'),
    adds,
  ],
}

export function evidenceColumns(cell: CellAddress): Columns {
  const table = cell.split('/')[0]
  return table === 'remedies' || table === 'disclosure' ? byTable[table] : byTable.applications
}
