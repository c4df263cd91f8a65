import type { JSX } from 'preact'
import { registerSheets } from '#office/annual-report/register/sheets.ts'
import { DataTable } from '#ui/data-table.tsx'
import type { Examined } from './source.ts'

type Sheet = Examined['sheets'][number]

/** Which written header was taken for which column, so that a wrong guess is seen before anything is recorded. */
export function HeadersTable({ sheets }: { readonly sheets: readonly Sheet[] }): JSX.Element {
  return (
    <DataTable
      caption="表头怎样对应"
      columns={[
        { label: '文件里的表', cell: ({ name }) => name },
        { label: '作为', cell: ({ id }) => registerSheets.find((sheet) => sheet.id === id)?.name ?? id },
        { label: '用到的列', cell: (sheet) => usedColumns(sheet).join('、') },
        {
          label: '改作',
          cell: ({ match }) =>
            match.renamed.map(({ column, written }) => `“${written}”作“${column}”`).join('；') || '—',
        },
        { label: '未用的列', cell: ({ match }) => match.ignored.join('、') || '—' },
      ]}
      rows={sheets}
      rowKey={({ id }) => id}
      empty={null}
    />
  )
}

function usedColumns({ id, match }: Sheet): readonly string[] {
  const columns = registerSheets.find((sheet) => sheet.id === id)?.columns ?? []
  return columns.filter(({ key }) => match.positions.has(key)).map(({ header }) => header)
}
