import type { DrawnTable } from '#office/annual-report/drawing/drawn-table.ts'
import { headsOf, type PlacedCell, placedCells } from '#office/annual-report/drawing/placed-cells.ts'
import { type Markup, markup } from './markup.ts'

/** Where a cell's cases are listed on the same page. */
export function sourcesId(address: string): string {
  return `sources/${address}`
}

/** Tables of no more columns stay as narrow as the text. */
const narrow = 6

/** A table of the report: every value names all its heads for those who hear it, and opens its cases where it has some. */
export function tableMarkup(
  table: DrawnTable,
  caption: string,
  hasCases: (address: string) => boolean,
): Markup {
  const rows = placedCells(table)
  const body = rows.map(
    (row) => markup`<tr>${row.map((cell) => cellMarkup(cell, table.id, rows, hasCases))}</tr>\n`,
  )
  return markup`<div class="${table.widths.length > narrow ? 'scroll wide' : 'scroll'}" role="region" tabindex="0" aria-labelledby="caption-${table.id}">
<table id="table-${table.id}">
<caption id="caption-${table.id}">${caption}</caption>
<colgroup>${columnWidths(table)}</colgroup>
${table.headRows > 0 ? markup`<thead>\n${body.slice(0, table.headRows)}</thead>\n` : undefined}<tbody>
${body.slice(table.headRows)}</tbody>
</table>
</div>
`
}

function columnWidths({ widths }: DrawnTable): readonly Markup[] {
  const sum = widths.reduce((total, width) => total + width, 0)
  return widths.map((width) => markup`<col style="width:${((width / sum) * 100).toFixed(2)}%">`)
}

function cellMarkup(
  cell: PlacedCell,
  table: string,
  rows: readonly (readonly PlacedCell[])[],
  hasCases: (address: string) => boolean,
): Markup {
  const spans = markup`${spanMarkup('colspan', cell.colSpan)}${spanMarkup('rowspan', cell.rowSpan)}`
  if (cell.role === 'note') return markup`<td class="note-cell"${spans}>${cell.text}</td>`
  if (cell.role !== 'value') {
    const own = cell.role === 'row' && cell.rowSpan === 1 ? markup` class="own"` : undefined
    return markup`<th id="${headId(table, cell)}" scope="${scopeOf(cell)}"${own}${spans}>${cell.text}</th>`
  }
  const heads = headsOf(cell, rows)
    .map((head) => headId(table, head))
    .join(' ')
  const address = cell.address ?? ''
  return markup`<td id="${address}" data-cell="${address}" class="${Number(cell.text) === 0 ? 'number zero' : 'number'}" headers="${heads}"${spans}>${
    hasCases(address) ? markup`<a href="#${sourcesId(address)}">${cell.text}</a>` : cell.text
  }</td>`
}

function spanMarkup(name: string, span: number): Markup | undefined {
  return span > 1 ? markup` ${name}="${span}"` : undefined
}

function scopeOf({ role, colSpan, rowSpan }: PlacedCell): string {
  if (role === 'column') return colSpan > 1 ? 'colgroup' : 'col'
  return rowSpan > 1 ? 'rowgroup' : 'row'
}

function headId(table: string, { row, column }: PlacedCell): string {
  return `${table}-${row}-${column}`
}
