import type { CellStyle, WriteSheet } from 'hucre/xlsx'
import type { SectionId } from '#law/report-form/form.ts'
import { headingOf, textOf } from '#office/annual-report/drawing/report-data.ts'
import type { Paragraph, YearlyReport } from '#office/annual-report/yearly-report.ts'
import { newSheetCells, putCell } from './sheet-rows.ts'
import { pageFooter, printedOnA4, rowHeight, sheetStyles } from './sheet-style.ts'

interface Line {
  readonly text: string
  readonly style: CellStyle
}

/** The first sheet: whose report of which year, title, preamble and section one. */
export function openingSheet(report: YearlyReport): WriteSheet {
  return wordsSheet('报告', [
    { text: `公开主体：${report.authority}，报告年度：${report.year}年。`, style: sheetStyles.info },
    { text: report.title, style: sheetStyles.title },
    ...report.preamble.map(lineOf),
    ...sectionLines(report, 'overview'),
  ])
}

/** The sections behind the tables, on a sheet of their own so that the workbook runs in the report's order. */
export function closingSheet(report: YearlyReport): WriteSheet {
  return wordsSheet('问题和其他事项', [...sectionLines(report, 'problems'), ...sectionLines(report, 'other')])
}

function sectionLines(report: YearlyReport, id: SectionId): readonly Line[] {
  const paragraphs = report.sections.find((section) => section.id === id)?.paragraphs ?? []
  return [{ text: headingOf(id), style: sheetStyles.heading }, ...paragraphs.map(lineOf)]
}

function lineOf(paragraph: Paragraph): Line {
  const text = textOf(paragraph)
  if (paragraph.role === 'aspect') return { text, style: sheetStyles.subheading }
  const isBlank = paragraph.runs.some((run) => run.kind === 'blank')
  return { text, style: isBlank ? sheetStyles.blank : sheetStyles.prose }
}

/** As wide as A4 without scaling, which LibreOffice does not do to a single column. */
const width = 78

function wordsSheet(name: string, lines: readonly Line[]): WriteSheet {
  const sheet = newSheetCells()
  const heights = new Map<number, { height: number }>()
  for (const [row, { text, style }] of lines.entries()) {
    putCell(sheet, row, 0, { value: text, style })
    heights.set(row, { height: rowHeight([text], [width], style.font?.size) })
  }
  return {
    name,
    columns: [{ width }],
    ...sheet,
    rowDefs: heights,
    pageSetup: printedOnA4('portrait'),
    headerFooter: pageFooter,
    view: { showGridLines: false },
  }
}
