import type { CellStyle, WriteSheet } from 'hucre/xlsx'
import { printable } from './printable.ts'

const thin = { style: 'thin', color: { rgb: '8C939E' } } as const
const border = { top: thin, right: thin, bottom: thin, left: thin }
const face = { name: '宋体', size: 11, color: { rgb: '1F2329' } } as const

/** The look of every workbook we write. */
export const sheetStyles = {
  title: {
    font: { ...face, name: '黑体', size: 18 },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  info: {
    font: { ...face, size: 10, color: { rgb: '5F6773' } },
    alignment: { vertical: 'center', wrapText: true },
    numFmt: '@',
  },
  heading: { font: { ...face, name: '黑体', size: 14 }, alignment: { vertical: 'center' } },
  subheading: { font: { ...face, name: '楷体', size: 12, bold: true }, alignment: { vertical: 'center' } },
  prose: {
    font: { ...face, name: '仿宋', size: 12 },
    alignment: { vertical: 'top', wrapText: true },
    numFmt: '@',
  },
  blank: {
    font: { ...face, name: '仿宋', size: 12, color: { rgb: '8A5A00' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF4D6' } },
    alignment: { vertical: 'top', wrapText: true },
    numFmt: '@',
  },
  head: {
    font: { ...face, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F3F5F8' } },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    border,
  },
  label: { font: face, alignment: { vertical: 'center', wrapText: true }, border },
  value: { font: face, alignment: { horizontal: 'center', vertical: 'center' }, border },
  opening: {
    font: { ...face, bold: true, underline: true, color: { rgb: '1A56B8' } },
    alignment: { horizontal: 'center', vertical: 'center' },
    border,
  },
  /** Format `@`: what looks like a formula stays text even when someone edits it. */
  text: { font: face, alignment: { vertical: 'top', wrapText: true }, border, numFmt: '@' },
  link: {
    font: { ...face, underline: true, color: { rgb: '1A56B8' } },
    alignment: { vertical: 'top', wrapText: true },
    border,
    numFmt: '@',
  },
  date: { font: face, alignment: { horizontal: 'center', vertical: 'top' }, border, numFmt: 'yyyy-mm-dd' },
  number: { font: face, alignment: { horizontal: 'right', vertical: 'top' }, border },
} as const satisfies Record<string, CellStyle>

/** A4, as wide as the sheet needs, as long as it gets. */
export function printedOnA4(
  orientation: 'portrait' | 'landscape',
  headRows = 0,
): NonNullable<WriteSheet['pageSetup']> {
  return {
    paperSize: 'a4',
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { top: 0.8, bottom: 0.8, left: 0.6, right: 0.6, header: 0.3, footer: 0.4 },
    ...(headRows > 0 ? { printTitlesRow: `$1:$${headRows}` } : {}),
  }
}

export const pageFooter = { oddFooter: '&C第 &P 页，共 &N 页' }

/** The most letters a spreadsheet cell can hold. */
const longest = 32_767

/** Text as it may stand in a cell: shapeless letters taken out, not longer than a cell can hold. */
export function sheetText(text: string): string {
  const plain = printable(text)
  return plain.length > longest ? `${plain.slice(0, longest - 1)}…` : plain
}

/** Points a row needs for wrapped texts in columns of so many letters: not every office suite finds it by itself. */
export function rowHeight(texts: readonly unknown[], widths: readonly number[], points = 11): number {
  const lines = texts.map((text, at) => linesIn(String(text ?? ''), ((widths[at] ?? 10) * 11) / points))
  return Math.min(tallest, Math.ceil(Math.max(1, ...lines) * points * 1.4 + 6))
}

/** The height a row can have in a workbook. */
const tallest = 409

/** A Chinese letter is as wide as two others. */
function linesIn(text: string, letters: number): number {
  const width = [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0)
  return Math.ceil(width / Math.max(2, letters - 1))
}
