import { sourcesId } from './html-table.ts'
import { type CaseColumn, caseColumns, type ListedCell } from './listed-cases.ts'
import { type Markup, markup } from './markup.ts'

/** The appendix 数据来源: behind every number of the tables the cases that make it, as one table with a group a cell. */
export function sourcesMarkup(cells: readonly ListedCell[]): Markup {
  if (cells.length === 0) return markup``
  const columns = caseColumns(cells)
  return markup`<section class="sources" aria-labelledby="sources">
<h2 id="sources">附：数据来源</h2>
<p class="note">逐格列出计入的每一件，供内部核对，不属于年度报告的内容，对外发布前请删去本附件。</p>
<div class="scroll" role="region" tabindex="0" aria-label="逐格列出的案件">
<table>
<thead><tr>${columns.map(({ header }) => markup`<th scope="col">${header}</th>`)}</tr></thead>
${cells.map((cell) => groupMarkup(cell, columns))}</table>
</div>
</section>
`
}

function groupMarkup(cell: ListedCell, columns: readonly CaseColumn[]): Markup {
  return markup`<tbody id="${sourcesId(cell.address)}">
<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${cell.name}：${cell.value}${cell.unitNote}<a class="back" href="#${cell.address}">回到表格</a></th></tr>
${cell.cases.map((item) => markup`<tr>${columns.map(({ kind, says }) => markup`<td${classes[kind]}>${says(item)}</td>`)}</tr>\n`)}${
  cell.left > 0
    ? markup`<tr><td colspan="${columns.length}">另有 ${cell.left} 件未在此列出，全部见 annual-report.json。</td></tr>\n`
    : undefined
}</tbody>
`
}

const classes: Readonly<Record<CaseColumn['kind'], Markup | undefined>> = {
  text: undefined,
  date: markup` class="date"`,
  'long-text': markup` class="wide"`,
  number: markup` class="number"`,
}
