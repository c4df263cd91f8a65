import type { CellValue, ColumnDef, WriteSheet } from 'hucre/xlsx'
import type { CellAddress } from '#law/report-form/form.ts'
import { type CaseColumn, caseColumns, type ListedCell } from './listed-cases.ts'
import { linkTo, placeIn } from './sheet-rows.ts'
import { pageFooter, printedOnA4, rowHeight, sheetStyles, sheetText } from './sheet-style.ts'

/** Cases a sheet holds before the next begins, so that every part stays quick to open and within what readers accept. */
const rowsInSheet = 30_000

export interface SourceSheets {
  readonly sheets: readonly WriteSheet[]
  /** Where the cases of a cell stand, as a link. */
  readonly placeOf: (address: string) => string | undefined
}

interface SourceRow {
  readonly cell: ListedCell
  readonly values: readonly CellValue[]
}

/** The sheets 数据来源, 数据来源2 …: the cases behind every cell, and from each cell's first case back to the table. */
export function sourceSheets(
  cells: readonly ListedCell[],
  tablePlace: (address: CellAddress) => string | undefined,
): SourceSheets {
  const columns = caseColumns(cells)
  const rows = cells.flatMap((cell) => rowsOf(cell, columns))
  const places = new Map<string, string>()
  const sheets: WriteSheet[] = []
  for (let from = 0; from < rows.length; from += rowsInSheet) {
    const own = rows.slice(from, from + rowsInSheet)
    const name = `数据来源${sheets.length === 0 ? '' : sheets.length + 1}`
    sheets.push(sourceSheet(name, own, columns, tablePlace))
    for (const [at, { cell }] of own.entries()) {
      if (places.has(cell.address)) continue
      const last = own.findLastIndex((row) => row.cell === cell)
      places.set(cell.address, placeIn(name, at + 1, last + 1, columns.length + 2))
    }
  }
  return { sheets, placeOf: (address) => places.get(address) }
}

function rowsOf(cell: ListedCell, columns: readonly CaseColumn[]): SourceRow[] {
  const rows = cell.cases.map((item) => ({
    cell,
    values: columns.map(({ kind, says }) => cellValue(kind, says(item))),
  }))
  return cell.left === 0
    ? rows
    : [...rows, { cell, values: [`另有 ${cell.left} 件未在此列出，全部见 annual-report.json。`] }]
}

function cellValue(kind: CaseColumn['kind'], value: string | number | undefined): CellValue {
  if (value === undefined || value === '') return null
  if (typeof value === 'number') return value
  return kind === 'date' && /^\d{4}-\d{2}-\d{2}$/u.test(value)
    ? new Date(`${value}T00:00:00Z`)
    : sheetText(value)
}

function sourceSheet(
  name: string,
  rows: readonly SourceRow[],
  columns: readonly CaseColumn[],
  tablePlace: (address: CellAddress) => string | undefined,
): WriteSheet {
  const heads = ['单元格', '地址', ...columns.map(({ header }) => header)]
  const looks = [lookOfText(44), lookOfText(30), ...columns.map(({ kind }) => looksOf[kind])]
  const all = rows.map(({ cell, values }) => [cell.name + cell.unitNote, cell.address, ...values])
  const widths = looks.map(({ width }) => width)
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  for (const [column, value] of heads.entries()) cells.set(`0,${column}`, { value, style: sheetStyles.head })
  for (const [at, { cell }] of rows.entries()) {
    const back = cell === rows[at - 1]?.cell ? undefined : tablePlace(cell.address)
    if (back !== undefined) cells.set(`${at + 1},0`, { style: sheetStyles.link, hyperlink: linkTo(back) })
  }
  return {
    name,
    columns: looks,
    rows: [heads, ...all],
    cells,
    rowDefs: new Map(all.map((row, at) => [at + 1, { height: rowHeight(row.map(shown), widths) }])),
    autoFilter: { range: placeIn(name, 0, rows.length, heads.length).replace(/^.*!/u, '') },
    freezePane: { rows: 1 },
    pageSetup: printedOnA4('landscape', 1),
    headerFooter: pageFooter,
  }
}

type Look = ColumnDef & { readonly width: number }

const looksOf: Readonly<Record<CaseColumn['kind'], Look>> = {
  text: lookOfText(18),
  'long-text': lookOfText(36),
  date: { width: 13, style: sheetStyles.date },
  number: { width: 10, style: sheetStyles.number },
}

function lookOfText(width: number): Look {
  return { width, style: sheetStyles.text }
}

/** Dates and numbers never need a second line. */
function shown(value: CellValue): string {
  return typeof value === 'string' ? value : ''
}
