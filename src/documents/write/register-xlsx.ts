import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { RowCells } from '#office/annual-report/register/cells.ts'
import type { ColumnKind, RegisterSheet } from '#office/annual-report/register/sheets.ts'
import { usualLimits } from '../read/limits.ts'
import { openZip } from '../read/zip.ts'
import { rowXml } from './row-xml.ts'
import { pageFooter, printedOnA4, sheetStyles } from './sheet-style.ts'
import { type ZipPart, zipped } from './zip-stream.ts'

export interface FilledSheet {
  readonly sheet: RegisterSheet
  /** Some at a time, as they are asked for. */
  readonly rows: () => AsyncIterable<readonly RowCells[]>
}

/** Most rows of a sheet in a workbook, its headers among them. */
export const mostSheetRows = 1_048_576

/**
 * A whole register in the sheets and headers of the template, to be taken over as it is, piece by piece: its looks are
 * those of a workbook without rows, and the rows go into it as they come, so that none are held.
 */
export async function* registerBytes(sheets: readonly FilledSheet[]): AsyncGenerator<Uint8Array> {
  const empty = await writeXlsx({
    sheets: sheets.map(({ sheet }) => emptySheet(sheet)),
    properties: { title: '政府信息公开登记簿' },
    defaultFont: { name: '宋体', size: 11 },
  })
  const opened = await openZip(empty, usualLimits)
  if (!opened.ok) throw new Error(`the empty register is no zip: ${opened.refusal}`)
  const parts: ZipPart[] = []
  for (const name of opened.zip.names) {
    const part = await opened.zip.part(name)
    if (!part.ok || part.bytes === undefined) throw new Error(`${name} of the empty register is missing`)
    const bytes = part.bytes
    const filled = sheets[Number(/^xl\/worksheets\/sheet(\d+)\.xml$/u.exec(name)?.[1] ?? 0) - 1]
    const text = () => Buffer.from(bytes).toString('utf8')
    parts.push({ name, bytes: filled === undefined ? () => [bytes] : () => withRows(text(), filled) })
  }
  yield* zipped(parts)
}

const widths: Readonly<Partial<Record<ColumnKind, number>>> = { date: 14, outcome: 36, count: 10, yuan: 16 }
const styles: Readonly<Partial<Record<ColumnKind, (typeof sheetStyles)[keyof typeof sheetStyles]>>> = {
  date: sheetStyles.date,
  count: sheetStyles.number,
  yuan: sheetStyles.number,
}

/** Its second row is blank, and tells which style stands under which number. */
function emptySheet({ name, columns }: RegisterSheet): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map(
    columns.map(({ header }, at) => [`0,${at}`, { value: header, style: sheetStyles.head }]),
  )
  return {
    name,
    columns: columns.map(({ kind }) => ({
      width: widths[kind] ?? 24,
      style: styles[kind] ?? sheetStyles.text,
    })),
    rows: [columns.map(({ header }) => header), columns.map(() => null)],
    cells,
    freezePane: { rows: 1 },
    pageSetup: printedOnA4('landscape', 1),
    headerFooter: pageFooter,
  }
}

/** The sheet with its rows where its blank row stood. */
async function* withRows(empty: string, { sheet, rows }: FilledSheet): AsyncGenerator<Uint8Array> {
  const blank = /<row r="2".*?<\/row>/su.exec(empty)
  if (blank === null) throw new Error('the empty register has no blank row')
  const styleOf = [...blank[0].matchAll(/<c r="[A-Z]+2" s="(\d+)"/gu)].map(([, style]) => style ?? '')
  if (styleOf.length !== sheet.columns.length) throw new Error('a column of the empty register has no style')
  const columns = sheet.columns.map(({ key, kind }, at) => ({ key, kind, style: styleOf[at] ?? '' }))
  // How far a sheet reaches is known only at its end, and nothing needs it.
  yield Buffer.from(empty.slice(0, blank.index).replace(/<dimension [^>]*>/u, ''))
  let number = 2
  for await (const some of rows())
    yield Buffer.from(some.map((row) => rowXml(number++, row, columns)).join(''))
  yield Buffer.from(empty.slice(blank.index + blank[0].length))
}
