import type { Cell, CellStyle, CellValue, MergeRange, WriteSheet } from 'hucre/xlsx'
import { sheetText } from './sheet-style.ts'

/** One cell to be written: its value, its look, and where a click on it leads inside the workbook. */
export interface SheetCell {
  readonly value: CellValue
  readonly style: CellStyle
  readonly opens?: string
}

export type CellsAndMerges = Required<Pick<WriteSheet, 'cells'>> & { readonly merges: MergeRange[] }

/** A sheet being filled: cells by row and column from 0, merged cells bordered all over. */
export function newSheetCells(): CellsAndMerges {
  return { cells: new Map(), merges: [] }
}

export function putCell(
  { cells, merges }: CellsAndMerges,
  row: number,
  column: number,
  { value, style, opens }: SheetCell,
  span: { readonly rows: number; readonly columns: number } = { rows: 1, columns: 1 },
): void {
  for (let down = 0; down < span.rows; down++)
    for (let right = 0; right < span.columns; right++)
      cells.set(`${row + down},${column + right}`, { value: null, style })
  cells.set(`${row},${column}`, {
    value: typeof value === 'string' ? sheetText(value) : value,
    style,
    ...(opens === undefined ? {} : { hyperlink: linkTo(opens) }),
  })
  if (span.rows > 1 || span.columns > 1)
    merges.push({
      startRow: row,
      startCol: column,
      endRow: row + span.rows - 1,
      endCol: column + span.columns - 1,
    })
}

/** Values side by side from the first column, all of one look or each of its own. */
export function putRow(
  sheet: CellsAndMerges,
  row: number,
  values: readonly CellValue[],
  style: CellStyle | ((value: CellValue) => CellStyle),
): void {
  for (const [column, value] of values.entries())
    putCell(sheet, row, column, { value, style: typeof style === 'function' ? style(value) : style })
}

/** A link to a place in the same workbook. */
export function linkTo(location: string): NonNullable<Cell['hyperlink']> {
  return { target: '', location }
}

/** The letter of a column, 0 for A; our sheets have at most 26. */
export function letterOf(column: number): string {
  return String.fromCharCode(65 + column)
}

/** A range of a sheet as links write it, rows and columns from 0: '表三'!A1:B2. */
export function placeIn(sheet: string, row: number, lastRow = row, columns = 1): string {
  const first = `A${row + 1}`
  const last = `${letterOf(columns - 1)}${lastRow + 1}`
  return `'${sheet}'!${first === last ? first : `${first}:${last}`}`
}
