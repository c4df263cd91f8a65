import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { placedCells } from '#office/annual-report/drawing/placed-cells.ts'
import { styleIds, tableLine } from './docx-styles.ts'
import { points, twips, twipsWithin, type } from './gb9704.ts'
import { cellInset, type PagedCell, type PagedTable } from './paged-table.ts'

/** A table with real merged cells; its head repeats on every page it reaches, and no row is torn. */
export function docxTable(table: PagedTable): Table {
  const columnWidths = table.columnWidths.map((width) => twipsWithin(points(width)))
  const placed = placedCells(table)
  const widthOf = (row: number, at: number) => {
    const { column = 0, colSpan = 1 } = placed[row]?.[at] ?? {}
    return sum(columnWidths.slice(column, column + colSpan))
  }
  const last = table.rows.length - 1
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: sum(columnWidths), type: WidthType.DXA },
    columnWidths,
    borders,
    rows: table.rows.map(
      (row, i) =>
        new TableRow({
          cantSplit: true,
          tableHeader: i < table.headRows,
          children: row.map((cell, at) =>
            tableCell(cell, table, { width: widthOf(i, at), keepNext: i < last }),
          ),
        }),
    ),
  })
}

/** What a line of a table already leaves free above its letters, pt. */
const lineRoom = (tableLine - type.table) / 2
/** What Word and LibreOffice add to a row for its frame, pt. */
const frameRoom = 0.75

/** Half a point. */
const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const borders = {
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
}

function tableCell(
  cell: PagedCell,
  table: PagedTable,
  { width, keepNext }: { readonly width: number; readonly keepNext: boolean },
): TableCell {
  const inset = twips(points(cellInset))
  // A cell over several rows has room enough in them.
  const upright = cell.rowSpan === 1 ? twips(table.rowInset - lineRoom - frameRoom) : 0
  return new TableCell({
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: inset, right: inset, top: upright, bottom: upright, marginUnitType: WidthType.DXA },
    children: [
      new Paragraph({
        style: styleIds.table,
        alignment: cell.aligned === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
        keepNext,
        children: cell.lines.map(
          (text, i) =>
            new TextRun({
              text,
              ...(i > 0 ? { break: 1 } : {}),
              ...(cell.role === 'value' ? { size: table.figureSize * 2 } : {}),
            }),
        ),
      }),
    ],
  })
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0)
}
