import type { CheckedReport } from '#office/annual-report/checking/check.ts'
import type { Finding } from '#office/annual-report/finding.ts'
import {
  authorityOf,
  type FindingRow,
  type FindingsPaper,
  findingRows,
  severities,
  summaryOf,
  verdictOf,
  yearOf,
} from './findings-paper.ts'
import { type Markup, markup, styleMarkup } from './markup.ts'
import { pageStyle } from './page-style.ts'

const title = '政府信息公开工作年度报告核对结果'

/** The findings as one printable page: a summary on top, each report's findings below. */
export function writeFindingsHtml(paper: FindingsPaper): string {
  return markup`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${styleMarkup(findingsStyle)}</style>
</head>
<body>
<div class="page">
<main>
<h1>${title}</h1>
<p class="lead">${summaryOf(paper)}</p>
${summaryMarkup(paper.reports)}${paper.reports.map(reportMarkup)}${siblingsMarkup(paper.siblings)}${refusedMarkup(paper.refused)}</main>
</div>
</body>
</html>
`.html
}

function summaryMarkup(reports: readonly CheckedReport[]): Markup {
  const rows = reports.map((report, i) => {
    const verdict = verdictOf(report.findings)
    const counts = severities.map((severity) => markup`<td class="number">${verdict[severity]}</td>`)
    return markup`<tr><th scope="row">${nameMarkup(report, i)}</th><td>${yearOf(report)}</td><td class="file">${report.file}</td>${counts}<td>${verdict.word}</td></tr>\n`
  })
  return scrolling(
    '汇总',
    markup`<thead><tr>${['单位', '年度', '文件', '错误', '警告', '提示', '结论'].map(headMarkup)}</tr></thead>
<tbody>
${rows}</tbody>`,
  )
}

/** A report with findings opens them; one without has nothing to open. */
function nameMarkup(report: CheckedReport, at: number): Markup {
  const name = authorityOf(report)
  return report.findings.length > 0 ? markup`<a href="#report-${at}">${name}</a>` : markup`${name}`
}

function reportMarkup(report: CheckedReport, at: number): Markup | undefined {
  const rows = findingRows(report.findings, report.form)
  if (rows.length === 0) return undefined
  return markup`<section class="one" aria-labelledby="report-${at}">
<h2 id="report-${at}">${authorityOf(report)}（${yearOf(report)} 年度）</h2>
<p class="note">${report.file}，${report.form} 年格式。${verdictOf(report.findings).word}。</p>
${findingsTable(`${authorityOf(report)}的问题`, rows)}</section>
`
}

function siblingsMarkup(siblings: readonly Finding[]): Markup | undefined {
  if (siblings.length === 0) return undefined
  return markup`<section class="one" aria-labelledby="siblings">
<h2 id="siblings">各报告之间</h2>
${findingsTable('各报告之间的问题', findingRows(siblings))}</section>
`
}

function refusedMarkup(refused: FindingsPaper['refused']): Markup | undefined {
  if (refused.length === 0) return undefined
  return markup`<section class="one" aria-labelledby="refused">
<h2 id="refused">无法读取的文件</h2>
<ul>
${refused.map(({ line }) => markup`<li>${line}</li>\n`)}</ul>
</section>
`
}

const marks = { error: '✗', warning: '!', notice: '·' } as const

function findingsTable(label: string, rows: readonly FindingRow[]): Markup {
  const body = rows.map(
    (row) =>
      markup`<tr class="${row.severity}"><td class="level">${marks[row.severity]} ${row.level}</td><td class="kind">${row.group}<br><span class="note">${row.rule}</span></td><td>${row.message}</td><td class="value">${row.expected}</td><td class="value">${row.actual}</td><td class="note">${row.basis}</td></tr>\n`,
  )
  return scrolling(
    label,
    markup`<thead><tr>${['级别', '类别', '说明', '应为', '实为', '依据'].map(headMarkup)}</tr></thead>
<tbody>
${body}</tbody>`,
  )
}

function headMarkup(head: string): Markup {
  return markup`<th scope="col">${head}</th>`
}

function scrolling(label: string, table: Markup): Markup {
  return markup`<div class="scroll" role="region" tabindex="0" aria-label="${label}">
<table>
${table}
</table>
</div>
`
}

const findingsStyle = `${pageStyle}
.lead { text-align: center; margin-bottom: 24px; }
.one { margin-top: 40px; }
.one h2 { margin: 0 0 4px; }
table { min-width: 760px; }
thead th { white-space: nowrap; }
td.kind { min-width: 9em; }
td.level { white-space: nowrap; font-weight: 600; }
tr.error td.level { color: var(--red); }
tr.warning td.level { color: var(--amber); }
tr.notice td.level { color: var(--faint); }
td.value { max-width: 9em; overflow-wrap: anywhere; }
td.file { overflow-wrap: anywhere; }
td .note, td.note { color: var(--faint); font-size: 13px; }
@page { size: A4 landscape; margin: 20mm; }
@media print {
  table { min-width: 0; }
  .page, .lead, .note, li { font-size: 11pt; line-height: 18pt; }
  h1 { margin-bottom: 8pt; }
  td .note, td.note { font-size: 8pt; line-height: 11pt; color: #000; }
}
`
