import type { JSX } from 'preact'
import { DataTable } from '#ui/data-table.tsx'
import { Pagination, type Paging } from '#ui/pagination.tsx'
import { changeWords } from './change-words.ts'
import type { RecordedChange } from './source.ts'

export interface ChangeLines {
  readonly lines: readonly RecordedChange[]
  readonly paging: Paging
}

/** What was put right before an import came in, and by whom. */
export function ChangesTable({ lines, paging }: ChangeLines): JSX.Element {
  return (
    <>
      <DataTable
        caption="导入前的改动"
        columns={[
          { label: '表', cell: ({ sheet }) => sheet },
          { label: '位置', cell: ({ place }) => place },
          { label: '改动', cell: ({ what }) => what },
          { label: '数量', cell: ({ changed }) => changed },
          { label: '改动人', cell: ({ by }) => by },
        ]}
        rows={lines.map((line) => ({ by: line.by, ...changeWords(line, line.words) }))}
        rowKey={(_, at) => String(at)}
        empty={null}
      />
      <Pagination {...paging} />
    </>
  )
}
