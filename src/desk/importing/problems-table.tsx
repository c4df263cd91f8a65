import type { JSX } from 'preact'
import type { RegisterProblem } from '#office/annual-report/register/source.ts'
import { DataTable } from '#ui/data-table.tsx'

/** A page of problems is enough to begin with: most repeat one another. */
const mostShown = 200

/** Each with its place, and the nearest right word where there is one. */
export function ProblemsTable({ problems }: { readonly problems: readonly RegisterProblem[] }): JSX.Element {
  const more = problems.length - mostShown
  return (
    <>
      <DataTable
        caption="登记簿里要改的问题"
        columns={[
          { label: '表', cell: ({ sheet }) => sheet },
          { label: '行', kind: 'number', cell: ({ row }) => (row > 0 ? row : '表头') },
          { label: '列', cell: ({ column }) => column },
          { label: '问题', cell: ({ message }) => message },
          { label: '可改为', cell: ({ nearest }) => nearest ?? '—' },
        ]}
        rows={problems.slice(0, mostShown)}
        rowKey={({ sheet, row, column }, index) => `${sheet} ${row} ${column} ${index}`}
        empty={null}
      />
      {more > 0 ? <p class="hint">还有 {more} 处没有列出；改好上面的再上传，会接着列出。</p> : null}
    </>
  )
}
