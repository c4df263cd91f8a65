import type { RowCells } from '#office/annual-report/register/cells.ts'
import type { ColumnKind } from '#office/annual-report/register/sheets.ts'
import { letterOf } from './sheet-rows.ts'

export interface StyledColumn {
  readonly key: string
  readonly kind: ColumnKind
  /** The number of its style in the workbook. */
  readonly style: string
}

/** Most letters in a cell of a workbook; what is longer is cut. */
const mostLetters = 32_767

/** A row of a register as a worksheet holds it (ECMA-376 part 1, 18.3.1.73), words written in place. */
export function rowXml(number: number, row: RowCells, columns: readonly StyledColumn[]): string {
  const cells = columns.map(({ key, kind, style }, at) => {
    const place = `r="${letterOf(at)}${number}" s="${style}"`
    const value = row[key]
    if (value === undefined || value === '') return `<c ${place}/>`
    if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`
    if (kind === 'date') return `<c ${place}><v>${serialOf(value)}</v></c>`
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
  })
  return `<row r="${number}">${cells.join('')}</row>`
}

const millisecondsADay = 86_400_000

/** Days since 30 December 1899, as workbooks count them. */
function serialOf(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / millisecondsADay
}

/** The words as they are, also over several lines, without what no workbook can hold. */
function escaped(text: string): string {
  return text
    .slice(0, mostLetters)
    .toWellFormed()
    .replace(unholdable, '')
    .replace(/[&<>\r]/gu, (letter) => entities.get(letter) ?? letter)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const unholdable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  // A bare one would be read as a line feed.
  ['\r', '&#13;'],
])
