import type { WriteSheet } from 'hucre/xlsx'
import type { ColumnKind, RegisterSheet, SheetColumn } from '#office/annual-report/register/sheets.ts'
import { type CellsAndMerges, newSheetCells, putCell, putRow } from './sheet-rows.ts'
import { pageFooter, printedOnA4, rowHeight, sheetStyles } from './sheet-style.ts'
import { choiceLists } from './template-choices.ts'

const guidance = [
  '1. 一行记一件（行政行为一行可记多件），从第二行起填写；请勿改动表名和表头，可在后面加列。',
  '2. 没有的事项整张表留空，相应数字按 0 计。',
  '3. 上年收到、本年办结的申请也要登记：结转件数由收到日期和办结日期得出，不必另填。',
  '4. 点开单元格有下拉箭头的，请从列表中选；可选的写法都在「选项」表中。',
  '5. 填好后运行：npx gongkai report build 登记簿.xlsx --year 年度 --authority 机关名称 --out 目录',
]

const columns = [
  { head: '表', width: 16 },
  { head: '列', width: 18 },
  { head: '必填', width: 8 },
  { head: '怎么填', width: 70 },
] as const

const widths = columns.map(({ width }) => width)

/** The sheet 说明: how to fill in the register, and every column with what belongs in it. */
export function guideSheet(sheets: readonly RegisterSheet[]): WriteSheet {
  const sheet = newSheetCells()
  const whole = { rows: 1, columns: columns.length }
  const heights: number[] = [36]
  putCell(sheet, 0, 0, { value: '政府信息公开登记簿填写说明', style: sheetStyles.title }, whole)
  for (const value of guidance) {
    putCell(sheet, heights.length, 0, { value, style: sheetStyles.prose }, whole)
    heights.push(rowHeight([value], [112], 12))
  }
  const heads = columns.map(({ head }) => head)
  putRow(sheet, heights.length, heads, sheetStyles.head)
  heights.push(24)
  for (const one of sheets) heights.push(...putSheetGuide(sheet, heights.length, one))
  return {
    name: '说明',
    columns: widths.map((width) => ({ width })),
    ...sheet,
    rowDefs: new Map(heights.map((height, row) => [row, { height }])),
    pageSetup: printedOnA4('portrait'),
    headerFooter: pageFooter,
    view: { showGridLines: false },
  }
}

/** Gives the heights of the rows it wrote. */
function putSheetGuide(
  sheet: CellsAndMerges,
  top: number,
  { name, columns: own }: RegisterSheet,
): readonly number[] {
  return own.map((column, i) => {
    const texts = ['', column.header, column.required ? '是' : '', wayToWrite(column)]
    putRow(sheet, top + i, texts, sheetStyles.text)
    if (i === 0) {
      const opening = { value: name, style: sheetStyles.link, opens: `'${name}'!A1` }
      putCell(sheet, top, 0, opening, { rows: own.length, columns: 1 })
    }
    return rowHeight(texts, widths)
  })
}

const usualWays: Readonly<Partial<Record<ColumnKind, string>>> = {
  count: '整数',
  yuan: '以元为单位的数，最多两位小数',
  date: '如 2025-3-5、2025.3.5、2025年3月5日',
}

function wayToWrite({ kind, note }: SheetColumn): string {
  const words = choiceLists.find((list) => list.kind === kind)?.words
  return note ?? usualWays[kind] ?? (words ? `选填：${words.join('、')}` : '')
}
