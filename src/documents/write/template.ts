import { type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { ColumnKind, RegisterSheet, SheetColumn } from '#office/annual-report/register/sheets.ts'
import { letterOf, newSheetCells, putCell, putRow } from './sheet-rows.ts'
import { pageFooter, printedOnA4, sheetStyles } from './sheet-style.ts'
import { choiceLists, placeOfList } from './template-choices.ts'
import { guideSheet } from './template-guide.ts'

/** Rows prepared with date formats and lists; rows beyond may be filled all the same. */
const preparedRows = 1000

/** An empty register to fill in: a sheet 说明, one sheet for each part of the register, and the words to choose from. */
export async function writeTemplate(sheets: readonly RegisterSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [guideSheet(sheets), ...sheets.map(emptySheet), choicesSheet()],
    properties: { title: '政府信息公开登记簿' },
    defaultFont: { name: '宋体', size: 11 },
  })
}

const widths: Readonly<Partial<Record<ColumnKind, number>>> = { date: 14, outcome: 36, count: 10, yuan: 16 }
const longTexts: ReadonlySet<string> = new Set(['about', 'title', 'remark', 'item'])

function emptySheet({ name, columns }: RegisterSheet): WriteSheet {
  const sheet = newSheetCells()
  putRow(
    sheet,
    0,
    columns.map(({ header }) => header),
    sheetStyles.head,
  )
  for (const [at, { kind }] of columns.entries()) if (kind === 'date') prepareDates(sheet, at)
  return {
    name,
    columns: columns.map(({ key, kind }) => ({ width: longTexts.has(key) ? 40 : (widths[kind] ?? 20) })),
    ...sheet,
    rowDefs: new Map([[0, { height: 26 }]]),
    dataValidations: columns.flatMap((column, at) => validationFor(column, at)),
    freezePane: { rows: 1 },
    pageSetup: printedOnA4('landscape', 1),
    headerFooter: pageFooter,
  }
}

function prepareDates({ cells }: ReturnType<typeof newSheetCells>, column: number): void {
  for (let row = 1; row <= preparedRows; row++)
    cells.set(`${row},${column}`, { value: null, style: { numFmt: 'yyyy-mm-dd' } })
}

/** A list warns but does not forbid: the register also understands other spellings. */
function validationFor({ kind, header, note }: SheetColumn, at: number): DataValidation[] {
  const list = placeOfList(kind)
  if (list === undefined) return []
  const letter = letterOf(at)
  return [
    {
      type: 'list',
      formula1: list,
      range: `${letter}2:${letter}${preparedRows + 1}`,
      allowBlank: true,
      showInputMessage: true,
      inputTitle: header,
      inputMessage: note ?? '请从列表中选',
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: header,
      errorMessage: '列表中没有这种写法，生成报告时可能认不出来。',
    },
  ]
}

function choicesSheet(): WriteSheet {
  const sheet = newSheetCells()
  for (const [column, { title, words }] of choiceLists.entries()) {
    putCell(sheet, 0, column, { value: title, style: sheetStyles.head })
    for (const [i, value] of words.entries())
      putCell(sheet, i + 1, column, { value, style: sheetStyles.text })
  }
  return {
    name: '选项',
    columns: choiceLists.map(() => ({ width: 36 })),
    ...sheet,
    pageSetup: printedOnA4('landscape'),
  }
}
