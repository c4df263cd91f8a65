import { applicationRows } from '#law/report-form/cells.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import { sequenceOf } from './sequence.ts'

export interface Page {
  readonly name: string
  readonly html: string
}

const { applications, disclosure, remedies, sections } = form2021

/** Made-up reports as government sites publish them: a page with its menu and footer, six sections, three tables that tie. */
export function publishedReports(count: number): readonly Page[] {
  return Array.from({ length: count }, (_, i) => ({ name: `report-${i}.html`, html: pageOf(i) }))
}

function pageOf(i: number): string {
  const next = sequenceOf(i)
  const authority = `测试市第${i}局`
  const received = 5 + next(200)
  const menu = Array.from(
    { length: 60 },
    (_, k) => `<li class="nav-item"><a href="/col/${k}.html" target="_blank">栏目${k}</a></li>`,
  )
  const body = sections.map(
    (section) =>
      `<p><strong>${section.ordinal}、${section.label}</strong></p>${sectionOf(section.id, next, received)}`,
  )
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${authority}2025年政府信息公开工作年度报告</title>
<style>.nav-item{float:left}</style></head><body><div class="header"><ul>${menu.join('')}</ul></div>
<div class="article"><h1>${authority}2025年政府信息公开工作年度报告</h1>
<p>本报告所列数据的统计期限自2025年1月1日起至2025年12月31日止。</p>${body.join('')}</div>
<div class="footer"><ul>${menu.slice(0, 20).join('')}</ul><p>主办：测试市人民政府办公室</p></div></body></html>`
}

type Next = (below: number) => number

function sectionOf(id: string, next: Next, received: number): string {
  if (id === 'overview') return overview(next, received)
  if (id === 'disclosure') return disclosureTable(next)
  if (id === 'applications') return applicationsTable(received)
  if (id === 'remedies') return remediesTable()
  return `<p style="text-indent:2em">${prose(next)}</p>`
}

function overview(next: Next, received: number): string {
  const aspects = sections[0]?.aspects ?? []
  return aspects
    .map((aspect) => {
      const figures =
        aspect.label === '依申请公开' ? `全年共收到政府信息公开申请${received}件，均已按期答复。` : ''
      return `<p style="text-indent:2em">（一）${aspect.label}情况。${figures}${prose(next)}</p>`
    })
    .join('')
}

const clauses = [
  '加强组织领导',
  '完善工作机制',
  '优化专栏设置',
  '及时更新内容',
  '开展业务培训',
  '回应群众关切',
  '严格审核程序',
  '提升服务水平',
]

function prose(next: Next): string {
  return Array.from(
    { length: 12 },
    () => `进一步${clauses[next(clauses.length)]}，持续${clauses[next(clauses.length)]}。`,
  ).join('')
}

function disclosureTable(next: Next): string {
  const rows = disclosure.blocks.flatMap((block) => [
    `<tr><td colspan="4"><p>${block.clause.label}</p></td></tr>`,
    `<tr><td><p>${disclosure.corner}</p></td>${block.columns.map((column) => `<td colspan="${block.columns.length === 1 ? 3 : 1}"><p>${column.label}</p></td>`).join('')}</tr>`,
    ...block.rows.map(
      (row) =>
        `<tr><td><p>${row.label}</p></td>${block.columns.map((column) => `<td><p>${column.id === 'decisions' ? next(500) : 0}</p></td>`).join('')}</tr>`,
    ),
  ])
  return `<table border="1">${rows.join('\n')}</table>`
}

function applicationsTable(received: number): string {
  const moved = new Set(['new', 'granted', 'handled'])
  const rows = applicationRows(applications).map((row) => {
    const cells = applications.columns.map((column) =>
      moved.has(row.id) && ['person', 'total'].includes(column.id) ? received : 0,
    )
    return `<tr><td colspan="3"><p>${row.label}</p></td>${cells.map((value) => `<td><p>${value}</p></td>`).join('')}</tr>`
  })
  const head = applications.columns.map((column) => `<td><p>${column.label}</p></td>`).join('')
  return `<table border="1"><tr><td colspan="3">${applications.corner}</td>${head}</tr>${rows.join('\n')}</table>`
}

function remediesTable(): string {
  const cells = remedies.blocks.flatMap(() => remedies.columns)
  return `<table border="1"><tr>${cells.map((column) => `<td>${column.label}</td>`).join('')}</tr><tr>${cells.map(() => '<td>0</td>').join('')}</tr></table>`
}
