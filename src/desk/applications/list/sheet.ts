import { stageWords } from '#office/applications/case/case.ts'
import type { ListSheet } from '../source.ts'
import type { ListRow } from './rows.ts'
import { openTabs, type TabId } from './tabs.ts'

interface Column {
  readonly label: string
  readonly kind: ListSheet['columns'][number]['kind']
  readonly width: number
  readonly says: (row: ListRow) => string | number | null
}

const shared: readonly Column[] = [
  { label: '编号', kind: 'words', width: 12, says: ({ number }) => number },
  { label: '申请人', kind: 'words', width: 16, says: ({ applicant }) => applicant },
  { label: '申请内容', kind: 'words', width: 60, says: ({ about }) => about },
  { label: '阶段', kind: 'words', width: 12, says: ({ stage }) => stageWords[stage] },
  { label: '收到日期', kind: 'day', width: 12, says: ({ since }) => since },
]

const openOnly: readonly Column[] = [
  {
    label: '等待谁',
    kind: 'words',
    width: 24,
    says: ({ awaited, awaitedBy }) => (awaitedBy === null ? awaited : `${awaited}，至 ${awaitedBy}`),
  },
  { label: '到期日', kind: 'day', width: 12, says: ({ due }) => due },
  { label: '剩余工作日', kind: 'number', width: 12, says: ({ daysLeft }) => daysLeft },
  { label: '经办人', kind: 'words', width: 10, says: ({ handler }) => handler },
  { label: '下一步', kind: 'words', width: 16, says: ({ next }) => next },
]

/** The list as it is seen, to be taken along. */
export function sheetOf(tab: TabId, rows: readonly ListRow[]): ListSheet {
  const columns = tab === 'ended' ? shared : [...shared, ...openOnly]
  return {
    title: `依申请公开 ${tab === 'ended' ? '已办结' : openTabs[tab].label}`,
    columns: columns.map(({ says: _, ...column }) => column),
    rows: rows.map((row) => columns.map(({ says }) => says(row))),
  }
}
