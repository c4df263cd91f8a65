import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { pageFooter, printedOnA4, rowHeight, sheetStyles, sheetText } from './sheet-style.ts'

/** A list as somebody sees it on a page. */
export interface PlainList {
  readonly title: string
  readonly columns: readonly {
    readonly label: string
    readonly kind: 'words' | 'day' | 'number'
    /** In letters. */
    readonly width: number
  }[]
  /** Days as YYYY-MM-DD. */
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** A list as a workbook of one sheet, its head standing still, to filter and to print on A4. */
export async function writeListXlsx(list: PlainList): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [sheetOf(list)],
    properties: { title: list.title },
    defaultFont: { name: '宋体', size: 11 },
  })
}

const looks = { words: sheetStyles.text, day: sheetStyles.date, number: sheetStyles.number } as const

function sheetOf({ title, columns, rows }: PlainList): WriteSheet {
  const heads = columns.map(({ label }) => label)
  const widths = columns.map(({ width }) => width)
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  for (const [at, value] of heads.entries()) cells.set(`0,${at}`, { value, style: sheetStyles.head })
  return {
    name: title.replace(/[\\/?*[\]:]/gu, ' ').slice(0, 31),
    columns: columns.map(({ kind, width }) => ({ width, style: looks[kind] })),
    rows: [heads, ...rows.map((row) => row.map((value, at) => cellOf(columns[at]?.kind, value)))],
    cells,
    rowDefs: new Map(rows.map((row, at) => [at + 1, { height: rowHeight(row, widths) }])),
    freezePane: { rows: 1 },
    pageSetup: printedOnA4('landscape', 1),
    headerFooter: pageFooter,
  }
}

function cellOf(
  kind: PlainList['columns'][number]['kind'] | undefined,
  value: string | number | null,
): CellValue {
  if (value === null || value === '') return null
  if (typeof value === 'number') return value
  return kind === 'day' && /^\d{4}-\d{2}-\d{2}$/u.test(value)
    ? new Date(`${value}T00:00:00Z`)
    : sheetText(value)
}
