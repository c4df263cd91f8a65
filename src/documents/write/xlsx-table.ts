import type { WriteSheet } from 'hucre/xlsx'
import type { TableId } from '#law/report-form/form.ts'
import type { DrawnTable } from '#office/annual-report/drawing/drawn-table.ts'
import { type PlacedCell, placedCells } from '#office/annual-report/drawing/placed-cells.ts'
import { headingOf, textOf } from '#office/annual-report/drawing/report-data.ts'
import type { Paragraph } from '#office/annual-report/yearly-report.ts'
import { newSheetCells, putCell, type SheetCell } from './sheet-rows.ts'
import { pageFooter, printedOnA4, rowHeight, sheetStyles } from './sheet-style.ts'

/** How wide one unit of a table's relative widths is, in letters, and how its sheet lies on paper. */
const layouts: Readonly<Record<TableId, { unit: number; orientation: 'portrait' | 'landscape' }>> = {
  disclosure: { unit: 8, orientation: 'portrait' },
  applications: { unit: 6, orientation: 'portrait' },
  remedies: { unit: 8.5, orientation: 'landscape' },
}

/** The row a table starts in: below its section's heading and words. */
export function firstTableRow(words: readonly Paragraph[]): number {
  return 1 + words.length
}

/** A sheet with one section of the report: heading, words and the table with its merged cells. */
export function tableSheet(
  table: DrawnTable,
  words: readonly Paragraph[],
  opens: (address: string) => string | undefined,
): WriteSheet {
  const { unit, orientation } = layouts[table.id]
  const columns = table.widths.map((width) => width * unit)
  const whole = { rows: 1, columns: columns.length }
  const sheet = newSheetCells()
  const heights = new Map([[0, { height: 30 }]])
  putCell(sheet, 0, 0, { value: headingOf(table.id), style: sheetStyles.heading }, whole)
  for (const [i, paragraph] of words.entries()) {
    const value = textOf(paragraph)
    putCell(sheet, i + 1, 0, { value, style: sheetStyles.prose }, whole)
    heights.set(i + 1, { height: rowHeight([value], [sum(columns)], 12) })
  }
  const top = firstTableRow(words)
  for (const [at, row] of placedCells(table).entries()) {
    for (const cell of row)
      putCell(sheet, top + at, cell.column, sheetCell(cell, opens), {
        rows: cell.rowSpan,
        columns: cell.colSpan,
      })
    heights.set(top + at, { height: heightOf(row, columns) })
  }
  return {
    name: table.caption,
    columns: columns.map((width) => ({ width })),
    ...sheet,
    rowDefs: heights,
    pageSetup: printedOnA4(orientation),
    headerFooter: pageFooter,
    view: { showGridLines: false },
  }
}

function sheetCell(cell: PlacedCell, opens: (address: string) => string | undefined): SheetCell {
  if (cell.role !== 'value')
    return { value: cell.text, style: cell.role === 'column' ? sheetStyles.head : sheetStyles.label }
  const target = cell.address === undefined ? undefined : opens(cell.address)
  const value = cell.text === '' ? null : Number(cell.text)
  return target === undefined
    ? { value, style: sheetStyles.value }
    : { value, style: sheetStyles.opening, opens: target }
}

/** High enough for the labels that lie in this row alone. */
function heightOf(row: readonly PlacedCell[], columns: readonly number[]): number {
  const own = row.filter((cell) => cell.rowSpan === 1)
  const widths = own.map((cell) => sum(columns.slice(cell.column, cell.column + cell.colSpan)))
  return rowHeight(
    own.map((cell) => cell.text),
    widths,
  )
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0)
}
