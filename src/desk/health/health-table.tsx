import type { JSX } from 'preact'
import type { Diagnosis } from '#office/operations/diagnosis.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import type { State } from '#ui/state-icon.tsx'
import { Tag } from '#ui/tag.tsx'

const looks: Readonly<Record<Diagnosis['state'], { readonly state: State; readonly word: string }>> = {
  good: { state: 'done', word: '正常' },
  look: { state: 'soon', word: '请留意' },
  bad: { state: 'error', word: '要处理' },
}

const columns: readonly TableColumn<Diagnosis>[] = [
  { label: '项目', kind: 'day', width: 'narrow', cell: ({ what }) => what },
  { label: '状态', width: 'narrow', cell: ({ state }) => <Tag {...looks[state]} /> },
  { label: '现状', cell: ({ found }) => found },
]
const whatToDo: TableColumn<Diagnosis> = { label: '怎么办', cell: ({ fix }) => fix ?? '—' }

interface Props {
  readonly caption: string
  readonly lines: readonly Diagnosis[]
}

/** What was looked at, what was found, and what to do about it. */
export function HealthTable({ caption, lines }: Props): JSX.Element {
  return (
    <DataTable
      caption={caption}
      columns={lines.some(({ fix }) => fix) ? [...columns, whatToDo] : columns}
      rows={lines}
      rowKey={({ what }, index) => `${what} ${index}`}
      empty={null}
    />
  )
}
