import type { Section } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import { type DrawnTable, drawnTables } from '#office/annual-report/drawing/drawn-table.ts'
import { annualReportData, blankText, headingOf } from '#office/annual-report/drawing/report-data.ts'
import type { Paragraph, YearlyReport } from '#office/annual-report/yearly-report.ts'
import { sourcesMarkup } from './html-sources.ts'
import { reportStyle } from './html-style.ts'
import { tableMarkup } from './html-table.ts'
import { listedCases } from './listed-cases.ts'
import { jsonMarkup, type Markup, markup, styleMarkup } from './markup.ts'

/** So many cases a phone still shows smoothly, and a checker still reads back. */
const shown = { perCell: 200, inAll: 10_000 }

/** The report as one self-contained page: no outside resource, no script that runs, every number opens its cases. */
export function writeHtml(report: YearlyReport): string {
  const tables = drawnTables(form2021, report.cells)
  const cells = listedCases(report, shown)
  const listed = new Set<string>(cells.map((cell) => cell.address))
  const sections = form2021.sections.map((section) => sectionMarkup(section, report, tables, listed))
  return markup`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${report.title}</title>
${metaMarkup(report)}<style>${styleMarkup(reportStyle)}</style>
<script type="application/json" id="annual-report-data">${jsonMarkup(annualReportData(report))}</script>
</head>
<body>
<div class="page">
<main class="report">
<h1>${titleMarkup(report)}</h1>
<div class="words">
${report.preamble.map(paragraphMarkup)}</div>
${sections}</main>
${sourcesMarkup(cells)}</div>
</body>
</html>
`.html
}

/** A title too long for one line breaks behind the authority's name. */
function titleMarkup({ title, authority }: YearlyReport): Markup {
  if (!title.startsWith(authority)) return markup`${title}`
  return markup`<span>${authority}</span><span>${title.slice(authority.length)}</span>`
}

/** The article tags of 政府网站发展指引; PubDate is left to whoever publishes, on the day it is published. */
function metaMarkup({ title, authority, year }: YearlyReport): Markup {
  const tags = [
    ['viewport', 'width=device-width, initial-scale=1'],
    ['ColumnType', '信息公开年报'],
    ['ArticleTitle', title],
    ['ContentSource', authority],
    ['Author', authority],
    ['Keywords', `政府信息公开工作年度报告,${authority},${year}年`],
    ['Description', `${authority}按照${form2021.notice}规定的格式编制的${year}年政府信息公开工作年度报告`],
  ] as const
  return markup`${tags.map(([name, content]) => markup`<meta name="${name}" content="${content}">\n`)}`
}

function sectionMarkup(
  section: Section,
  report: YearlyReport,
  tables: readonly DrawnTable[],
  listed: ReadonlySet<string>,
): Markup {
  const paragraphs = report.sections.find(({ id }) => id === section.id)?.paragraphs ?? []
  const table = tables.find(({ id }) => id === section.table)
  return markup`<section aria-labelledby="${section.id}">
<div class="words">
<h2 id="${section.id}">${headingOf(section.id)}</h2>
${paragraphs.map(paragraphMarkup)}</div>
${table && tableMarkup(table, `${table.caption}　${section.label}`, (address) => listed.has(address))}</section>
`
}

function paragraphMarkup({ role, runs }: Paragraph): Markup {
  const words = runs.map((run) =>
    run.kind === 'words' ? run.text : markup`<mark>${blankText(run.hint)}</mark>`,
  )
  return role === 'aspect' ? markup`<h3>${words}</h3>\n` : markup`<p>${words}</p>\n`
}
