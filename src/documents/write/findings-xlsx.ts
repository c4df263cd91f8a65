import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { severityWords } from '#office/annual-report/rules.ts'
import {
  authorityOf,
  type FindingRow,
  type FindingsPaper,
  findingRows,
  summaryOf,
  verdictOf,
  yearOf,
} from './findings-paper.ts'
import { letterOf, newSheetCells, placeIn, putCell, putRow } from './sheet-rows.ts'
import { pageFooter, printedOnA4, rowHeight, sheetStyles } from './sheet-style.ts'

/** The findings as a workbook: 汇总 with a row a report, 问题清单 to filter, and the files that could not be read. */
export async function writeFindingsXlsx(paper: FindingsPaper): Promise<Uint8Array> {
  const listed = listedRows(paper)
  return writeXlsx({
    sheets: [
      summarySheet(paper, listed),
      listSheet(
        '问题清单',
        findingColumns,
        listed.map(({ cells }) => cells),
      ),
      ...(paper.refused.length > 0
        ? [
            listSheet(
              '无法读取',
              refusedColumns,
              paper.refused.map(({ file, line }) => [file, line]),
            ),
          ]
        : []),
    ],
    properties: { title: '政府信息公开工作年度报告核对结果' },
    defaultFont: { name: '宋体', size: 11 },
  })
}

type Heads = readonly (readonly [head: string, width: number])[]

const findingColumns: Heads = [
  ['单位', 22],
  ['文件', 20],
  ['年度', 7],
  ['级别', 7],
  ['类别', 11],
  ['规则', 16],
  ['位置', 30],
  ['应为', 12],
  ['实为', 9],
  ['说明', 46],
  ['依据', 26],
]
const refusedColumns: Heads = [
  ['文件', 40],
  ['原因和处理办法', 90],
]
const summaryColumns: Heads = [
  ['单位', 34],
  ['年度', 8],
  ['文件', 34],
  ['错误', 8],
  ['警告', 8],
  ['提示', 8],
  ['结论', 22],
]

interface ListedRow {
  readonly report: FindingsPaper['reports'][number] | undefined
  readonly cells: readonly CellValue[]
}

function listedRows({ reports, siblings }: FindingsPaper): readonly ListedRow[] {
  const cellsOf = (row: FindingRow, head: readonly CellValue[]) => [
    ...head,
    ...[row.level, row.group, row.rule, row.place, row.expected, row.actual, row.message, row.basis],
  ]
  return [
    ...reports.flatMap((report) =>
      findingRows(report.findings, report.form).map((row) => ({
        report,
        cells: cellsOf(row, [authorityOf(report), report.file, report.year ?? yearOf(report)]),
      })),
    ),
    ...findingRows(siblings).map((row) => ({
      report: undefined,
      cells: cellsOf(row, ['各报告之间', '', '']),
    })),
  ]
}

function summarySheet(paper: FindingsPaper, listed: readonly ListedRow[]): WriteSheet {
  const sheet = newSheetCells()
  const whole = { rows: 1, columns: summaryColumns.length }
  putCell(sheet, 0, 0, { value: '政府信息公开工作年度报告核对结果', style: sheetStyles.title }, whole)
  putCell(sheet, 1, 0, { value: summaryOf(paper), style: sheetStyles.prose }, whole)
  putRow(sheet, 2, headsOf(summaryColumns), sheetStyles.head)
  for (const [i, report] of paper.reports.entries()) {
    const { error, warning, notice, word } = verdictOf(report.findings)
    const name = authorityOf(report)
    putRow(
      sheet,
      i + 3,
      [name, report.year ?? yearOf(report), report.file, error, warning, notice, word],
      styleOf,
    )
    const first = listed.findIndex((row) => row.report === report)
    if (first < 0) continue
    putCell(sheet, i + 3, 0, { value: name, style: sheetStyles.link, opens: placeIn('问题清单', first + 1) })
  }
  return {
    ...laidOut('汇总', summaryColumns, 'portrait', 3),
    ...sheet,
    rowDefs: new Map([
      [0, { height: 36 }],
      [1, { height: 40 }],
      ...paper.reports.map(
        (report, i) => [i + 3, { height: rowHeight([authorityOf(report), report.file], [34, 34]) }] as const,
      ),
    ]),
    autoFilter: { range: `A3:${letterOf(summaryColumns.length - 1)}${paper.reports.length + 3}` },
  }
}

function listSheet(name: string, heads: Heads, rows: readonly (readonly CellValue[])[]): WriteSheet {
  const sheet = newSheetCells()
  putRow(sheet, 0, headsOf(heads), sheetStyles.head)
  for (const [i, row] of rows.entries()) putRow(sheet, i + 1, row, styleOf)
  const widths = heads.map(([, width]) => width)
  return {
    ...laidOut(name, heads, 'landscape', 1),
    ...sheet,
    rowDefs: new Map(rows.map((row, i) => [i + 1, { height: rowHeight(row, widths) }])),
    autoFilter: { range: `A1:${letterOf(heads.length - 1)}${rows.length + 1}` },
  }
}

function headsOf(heads: Heads): readonly string[] {
  return heads.map(([head]) => head)
}

/** Severities are seen as colour and word; numbers lie right. */
function styleOf(value: CellValue): CellStyle {
  const rgb = typeof value === 'string' ? fills.get(value) : undefined
  if (rgb !== undefined)
    return { ...sheetStyles.text, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } }
  return typeof value === 'number' ? sheetStyles.number : sheetStyles.text
}

const fills: ReadonlyMap<string, string> = new Map([
  [severityWords.error, 'FBE3E4'],
  [severityWords.warning, 'FFF4D6'],
])

function laidOut(
  name: string,
  heads: Heads,
  orientation: 'portrait' | 'landscape',
  headRows: number,
): WriteSheet {
  return {
    name,
    columns: heads.map(([, width]) => ({ width })),
    freezePane: { rows: headRows },
    pageSetup: printedOnA4(orientation, headRows),
    headerFooter: pageFooter,
  }
}
