import type { JSX } from 'preact'
import type { CellAddress } from '#law/report-form/form.ts'
import type { DrawnTable } from '#office/annual-report/drawing/drawn-table.ts'
import { headsOf, type PlacedCell, placedCells } from '#office/annual-report/drawing/placed-cells.ts'

interface Props {
  readonly table: DrawnTable
  readonly caption: string
  /** Where a value leads, for those that lead anywhere. */
  readonly hrefOf?: (address: CellAddress) => string | undefined
  /** Cells to look at, because a cross-check does not hold: `suspect` more than `part`. */
  readonly doubts?: ReadonlyMap<CellAddress, 'part' | 'suspect'>
}

/** A table of more columns than this scrolls in its own frame on a phone. */
const broad = 6

/** A table of the report with its merged heads; each value names all heads above and beside it for those who hear it. */
export function ReportTable({ table, caption, hrefOf, doubts }: Props): JSX.Element {
  const rows = placedCells(table)
  const drawn = rows.map((row, at) => (
    <tr key={at}>
      {row.map((cell) => (
        <Cell key={cell.column} cell={cell} table={table.id} rows={rows} hrefOf={hrefOf} doubts={doubts} />
      ))}
    </tr>
  ))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section class="report-scroll" tabIndex={0} aria-labelledby={`caption-${table.id}`}>
      <table class={table.widths.length > broad ? 'report-table broad' : 'report-table'}>
        <caption id={`caption-${table.id}`}>{caption}</caption>
        {table.headRows > 0 ? <thead>{drawn.slice(0, table.headRows)}</thead> : null}
        <tbody>{drawn.slice(table.headRows)}</tbody>
      </table>
    </section>
  )
}

interface CellProps {
  readonly hrefOf: Props['hrefOf']
  readonly doubts: Props['doubts']
  readonly cell: PlacedCell
  readonly table: string
  readonly rows: readonly (readonly PlacedCell[])[]
}

function Cell({ cell, table, rows, hrefOf, doubts }: CellProps): JSX.Element {
  const { text, role, colSpan, rowSpan, address } = cell
  const spans = {
    ...(colSpan > 1 ? { colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
  }
  if (role === 'note') {
    return (
      <td class="note" {...spans}>
        {text}
      </td>
    )
  }
  if (role !== 'value') {
    const look = role === 'row' ? (rowSpan > 1 ? 'row block' : 'row') : 'column'
    return (
      <th id={headId(table, cell)} scope={scopeOf(cell)} class={look} {...spans}>
        {text}
      </th>
    )
  }
  const heads = headsOf(cell, rows)
    .map((head) => headId(table, head))
    .join(' ')
  const href = address && hrefOf?.(address)
  const doubt = address && doubts?.get(address)
  const look = [Number(text) === 0 ? 'zero' : '', doubt ?? '']
  return (
    <td id={address} headers={heads} class={look.filter(Boolean).join(' ') || undefined} {...spans}>
      {href ? <a href={href}>{text}</a> : text}
      {doubt === 'suspect' ? <span class="unseen">（请核对）</span> : null}
    </td>
  )
}

function scopeOf({ role, colSpan, rowSpan }: PlacedCell): string {
  if (role === 'column') return colSpan > 1 ? 'colgroup' : 'col'
  return rowSpan > 1 ? 'rowgroup' : 'row'
}

function headId(table: string, { row, column }: PlacedCell): string {
  return `${table}-${row}-${column}`
}
