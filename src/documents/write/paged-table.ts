import type { TableId } from '#law/report-form/form.ts'
import type { DrawnTable, TableCell } from '#office/annual-report/drawing/drawn-table.ts'
import { page, points, type } from './gb9704.ts'

export interface PagedCell extends TableCell {
  /** The text with the breaks it should have; further ones come with the width. */
  readonly lines: readonly string[]
  readonly aligned: 'left' | 'center'
}

/** A table measured for an A4 page: widths in mm, type and room in pt. */
export interface PagedTable extends Omit<DrawnTable, 'rows'> {
  readonly rows: readonly (readonly PagedCell[])[]
  readonly columnWidths: readonly number[]
  /** Type of the figures: 5号, smaller only where a figure would not fit its column. */
  readonly figureSize: number
  /** Room above and below the words of a row. */
  readonly rowInset: number
  /** Table three fills a page of its own; the others stay whole beside their words. */
  readonly fillsPage: boolean
}

/** Left and right of the words in a cell, mm. */
export const cellInset = 0.7

/** Columns of table three in mm: 办理结果 three letters wide, its groups four, 自然人 three, other figures five digits. */
const columnsOfThree = { result: 12.6, group: 16.3, person: 12.6, figure: 10.8 } as const

export function pagedTable(table: DrawnTable): PagedTable {
  const columnWidths = layouts[table.id](table)
  const isWide = table.id === 'applications'
  // The narrowest of the columns that hold figures.
  const figureColumn = columnWidths.at(-1) ?? page.textWidth
  return {
    ...table,
    rows: table.rows.map((row) => row.map((cell) => pagedCell(cell, isWide))),
    columnWidths,
    figureSize: Math.min(type.table, ...figuresOf(table).map((figure) => largestType(figure, figureColumn))),
    rowInset: isWide ? 3.5 : 4.2,
    fillsPage: isWide,
  }
}

/** Reasons of many lengths stand left; a group's label is broken after its number, not inside a word. */
function pagedCell(cell: TableCell, reasons: boolean): PagedCell {
  const parts = cell.rowSpan > 1 ? /^(（.）)(.+)$/u.exec(cell.text) : null
  const left = cell.role === 'note' || (reasons && cell.role === 'row')
  return {
    ...cell,
    lines: parts ? parts.slice(1) : [cell.text],
    aligned: left ? 'left' : 'center',
  }
}

const layouts: Readonly<Record<TableId, (table: DrawnTable) => readonly number[]>> = {
  disclosure: inProportion,
  applications: ({ widths }) => {
    const { result, group, person, figure } = columnsOfThree
    const figures = [person, ...new Array<number>(widths.length - 4).fill(figure)]
    return [result, group, page.textWidth - sum([result, group, ...figures]), ...figures]
  },
  remedies: inProportion,
}

function inProportion({ widths }: DrawnTable): readonly number[] {
  return widths.map((width) => (width / sum(widths)) * page.textWidth)
}

interface Figure {
  readonly digits: number
  readonly columns: number
}

function figuresOf(table: DrawnTable): readonly Figure[] {
  return table.rows
    .flat()
    .filter((cell) => cell.role === 'value' && cell.text !== '')
    .map((cell) => ({ digits: cell.text.length, columns: cell.colSpan }))
}

/** The largest type in half points in which a figure fits its columns; a digit is half as wide as high. */
function largestType({ digits, columns }: Figure, columnWidth: number): number {
  const room = points(columns * columnWidth - 2 * cellInset)
  return Math.floor((room / digits) * 2 * 2) / 2
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0)
}
