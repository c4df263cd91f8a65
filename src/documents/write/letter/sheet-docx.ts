import {
  AlignmentType,
  Document,
  type FileChild,
  HeightRule,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Sheet, SheetCell, SheetRow } from '#office/applications/letters/sheets/sheet.ts'
import { corePropertiesXml, fontTableXml } from '../docx-package.ts'
import { paperStyles, pitched, styleIds } from '../docx-styles.ts'
import { faces, page, points, twips } from '../gb9704.ts'
import { printable } from '../printable.ts'
import { withoutClock } from '../still-zip.ts'
import { sheetLayout } from './sheet-layout.ts'

const { type, line, top, bottom, inset, tableGap, titleGap } = sheetLayout

/** Sets a form of one table for Word, WPS and LibreOffice; the same form gives the same bytes. */
export async function sheetDocx(sheet: Sheet): Promise<Uint8Array> {
  const { title, author, above, notes } = sheet
  return sheetFile(title, author, [
    new Paragraph({
      style: styleIds.title,
      spacing: { after: twips(titleGap) },
      children: [new TextRun(printable(title))],
    }),
    ...(above === '' ? [] : [plain(above, AlignmentType.RIGHT, { after: twips(tableGap) })]),
    sheetTable(sheet),
    ...notes.map((note, at) => plain(note, AlignmentType.LEFT, { before: at === 0 ? twips(tableGap) : 0 })),
    // A table may not be the last thing of a Word file.
    ...(notes.length === 0 ? [plain('', AlignmentType.LEFT)] : []),
  ])
}

/** A Word file of one A4 section without numbers, the way sheets and labels are printed. */
export async function sheetFile(title: string, author: string, children: FileChild[]): Promise<Uint8Array> {
  const paper = new Document({
    title,
    creator: author,
    styles: paperStyles,
    compatibility: { version: 15 },
    sections: [{ properties: { page: pageOf }, children }],
  })
  const bytes = await Packer.pack(paper, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: corePropertiesXml(title, author) },
    { path: 'word/fontTable.xml', data: fontTableXml() },
  ])
  return withoutClock(bytes)
}

const pageOf = {
  size: { width: twips(points(page.width)), height: twips(points(page.height)) },
  margin: {
    top: twips(points(top)),
    bottom: twips(points(bottom)),
    left: twips(points(page.left)),
    right: twips(points(page.width - page.left - page.textWidth)),
    header: 0,
    footer: 0,
    gutter: 0,
  },
}

const spacing = { line: twips(line), lineRule: LineRuleType.EXACT, before: 0, after: 0 }
const flush = { firstLine: 0, firstLineChars: 0 }

function plain(
  text: string,
  alignment: Alignment,
  around: { before?: number; after?: number } = {},
): Paragraph {
  return new Paragraph({
    alignment,
    spacing: { ...spacing, ...around },
    indent: flush,
    children: [words(text)],
  })
}
type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType]

function words(text: string): TextRun {
  return new TextRun({ text: printable(text), ...pitched(faces.body, type), characterSpacing: 0 })
}

function sheetTable({ columns, headRows, rows }: Sheet): Table {
  const columnWidths = columns.map((width) => twips(points(width)))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    rows: rows.map((row, i) => tableRow(row, columnWidths, i < headRows)),
  })
}

function tableRow(
  { height, cells }: SheetRow,
  columnWidths: readonly number[],
  tableHeader: boolean,
): TableRow {
  let at = 0
  return new TableRow({
    cantSplit: true,
    tableHeader,
    height: { value: twips(points(height)), rule: HeightRule.ATLEAST },
    children: cells.map((cell) => {
      const span = cell.span ?? 1
      const width = columnWidths.slice(at, at + span).reduce((sum, one) => sum + one, 0)
      at += span
      return tableCell(cell, span, width)
    }),
  })
}

function tableCell({ role, text, foot }: SheetCell, columnSpan: number, width: number): TableCell {
  const side = twips(points(inset))
  const alignment = role === 'value' ? AlignmentType.LEFT : AlignmentType.CENTER
  const lines = foot !== undefined && text === '' ? [] : text.split('\n')
  return new TableCell({
    columnSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: foot === undefined ? VerticalAlignTable.CENTER : VerticalAlignTable.BOTTOM,
    margins: { left: side, right: side, top: side, bottom: side, marginUnitType: WidthType.DXA },
    children: [
      ...lines.map((one) => plain(one, alignment)),
      ...(foot === undefined ? [] : [signingLine(foot)]),
    ],
  })
}

function signingLine(foot: string): Paragraph {
  // The spaces of a place to write on are kept.
  const run = new TextRun({ text: foot, ...pitched(faces.body, type), characterSpacing: 0 })
  return new Paragraph({ alignment: AlignmentType.RIGHT, spacing, indent: flush, children: [run] })
}
