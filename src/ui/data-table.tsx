import type { ComponentChildren, JSX } from 'preact'

/** One column of a list. Numbers stand right, words left, days keep together. */
export interface TableColumn<Row> {
  readonly label: string
  readonly kind?: 'words' | 'number' | 'day' | 'actions'
  /** Given on any column, the table's columns stand where those of its neighbours on the page do, whatever is in them. */
  readonly width?: 'narrow' | 'middle' | 'wide'
  readonly cell: (row: Row, index: number) => ComponentChildren
}

interface Props<Row> {
  readonly caption: string
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row, index: number) => string
  /** Shown where there are no rows: what to do first. */
  readonly empty: ComponentChildren
}

/** A list of things. On a phone each row becomes a small sheet with its labels, so nothing scrolls sideways. */
export function DataTable<Row>({ caption, columns, rows, rowKey, empty }: Props<Row>): JSX.Element {
  if (rows.length === 0) return <>{empty}</>
  return (
    <table class={columns.some(({ width }) => width) ? 'data-table in-line' : 'data-table'}>
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label, kind = 'words', width }) => (
            <th key={label} scope="col" class={width ? `${kind} ${width}` : kind}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={rowKey(row, index)}>
            {columns.map(({ label, kind = 'words', cell }) => (
              <td key={label} class={kind} data-label={label}>
                {cell(row, index)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
