import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { RowCells } from '#office/annual-report/register/cells.ts'
import type { ColumnKind, RegisterSheet } from '#office/annual-report/register/sheets.ts'
import { pageFooter, printedOnA4, sheetStyles } from './sheet-style.ts'

export interface FilledSheet {
  readonly sheet: RegisterSheet
  readonly rows: readonly RowCells[]
}

/** Most rows of a sheet in a workbook, its headers among them. */
export const mostSheetRows = 1_048_576
/** Most letters in a cell of a workbook; what is longer is cut. */
const mostLetters = 32_767

/** A whole register in the sheets and headers of the template, to be taken over as it is. */
export async function writeRegister(sheets: readonly FilledSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(filledSheet),
    properties: { title: '政府信息公开登记簿' },
    defaultFont: { name: '宋体', size: 11 },
  })
}

const widths: Readonly<Partial<Record<ColumnKind, number>>> = { date: 14, outcome: 36, count: 10, yuan: 16 }
const styles: Readonly<Partial<Record<ColumnKind, (typeof sheetStyles)[keyof typeof sheetStyles]>>> = {
  date: sheetStyles.date,
  count: sheetStyles.number,
  yuan: sheetStyles.number,
}

function filledSheet({ sheet: { name, columns }, rows }: FilledSheet): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map(
    columns.map(({ header }, at) => [`0,${at}`, { value: header, style: sheetStyles.head }]),
  )
  return {
    name,
    columns: columns.map(({ kind }) => ({
      width: widths[kind] ?? 24,
      style: styles[kind] ?? sheetStyles.text,
    })),
    rows: [
      columns.map(({ header }) => header),
      ...rows.map((row) => columns.map(({ key, kind }) => cellOf(kind, row[key]))),
    ],
    cells,
    freezePane: { rows: 1 },
    pageSetup: printedOnA4('landscape', 1),
    headerFooter: pageFooter,
  }
}

function cellOf(kind: ColumnKind, value: RowCells[string]): CellValue {
  if (value === undefined || value === '') return null
  if (typeof value === 'number') return value
  return kind === 'date' ? new Date(`${value}T00:00:00Z`) : written(value)
}

/** The words as they are, also over several lines, without what no workbook can hold. */
function written(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '').slice(0, mostLetters)
}
