import type { DrawnTable, TableCell } from './drawn-table.ts'

/** A drawn cell with the grid row and column it starts in, both from 0. */
export interface PlacedCell extends TableCell {
  readonly row: number
  readonly column: number
}

/** The cells of a table where spans put them, as a browser or a spreadsheet lays them out. */
export function placedCells(table: DrawnTable): readonly (readonly PlacedCell[])[] {
  const taken = new Set<string>()
  return table.rows.map((cells, row) => {
    let column = 0
    return cells.map((cell) => {
      while (taken.has(`${row},${column}`)) column++
      for (let down = 0; down < cell.rowSpan; down++)
        for (let right = 0; right < cell.colSpan; right++) taken.add(`${row + down},${column + right}`)
      return { ...cell, row, column }
    })
  })
}

/** The cells that head a value, outermost first: the nearest block of column heads above it, and the row heads beside it. */
export function headsOf(value: PlacedCell, rows: readonly (readonly PlacedCell[])[]): readonly PlacedCell[] {
  const above = rows.slice(0, value.row)
  const last = above.findLastIndex((row) => row.some(isColumnHead))
  const first = above.findLastIndex((row, at) => at < last && row.some((cell) => cell.role === 'value')) + 1
  const columns = above
    .slice(first, last + 1)
    .flatMap((row) => row.filter((cell) => isColumnHead(cell) && overlapsColumns(cell, value)))
  const beside = rows
    .slice(0, value.row + 1)
    .flatMap((row) => row.filter((cell) => cell.role === 'row' && cell.row + cell.rowSpan > value.row))
  return [...beside, ...columns]
}

function isColumnHead(cell: PlacedCell): boolean {
  return cell.role === 'column'
}

function overlapsColumns(head: PlacedCell, value: PlacedCell): boolean {
  return head.column < value.column + value.colSpan && value.column < head.column + head.colSpan
}
