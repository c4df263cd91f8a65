import { applicationRows, formCells, rowName } from '#law/report-form/cells.ts'
import type { CellAddress, ReportForm, Section, TableId } from '#law/report-form/form.ts'
import type { Finding } from '../finding.ts'
import { labelKey } from '../reading/letters.ts'
import type { Report } from '../report.ts'

/** Missing sections, tables and rows. A paper that marks its own cuts with […] is asked about, not accused. */
export function checkShape(report: Report, form: ReportForm): readonly Finding[] {
  const excerpt = isExcerpt(report)
  return [
    ...form.sections.flatMap((section) => sectionFindings(report, section, excerpt)),
    ...(['disclosure', 'applications', 'remedies'] as const).flatMap((table) =>
      tableFindings(report, form, table),
    ),
    ...rowFindings(report, form),
  ]
}

function isExcerpt(report: Report): boolean {
  return [...report.preamble, ...report.sections.flatMap((section) => section.paragraphs)].some((text) =>
    /\[(?:…|\.{3,})\]|（略）/u.test(text),
  )
}

function sectionFindings(report: Report, section: Section, excerpt: boolean): Finding[] {
  const printed = report.sections.find((candidate) => candidate.id === section.id)
  if (printed === undefined) {
    return [
      found('form.section-missing', excerpt ? 'notice' : 'error', [], {
        expected: `${section.ordinal}、${section.label}`,
        actual: null,
        message: `没有找到「${section.ordinal}、${section.label}」这一部分${excerpt ? '（文中有省略标记，可能是节选）' : ''}。请按格式补上。`,
      }),
    ]
  }
  return [
    ...ordinalFinding(printed.ordinal, section),
    ...aspectFindings(printed.paragraphs, section, excerpt),
  ]
}

function ordinalFinding(ordinal: string, section: Section): Finding[] {
  if (ordinal === '' || ordinal === section.ordinal) return []
  return [
    found('form.section-missing', 'notice', [], {
      expected: section.ordinal,
      actual: ordinal,
      message: `「${section.label}」在格式中是第${section.ordinal}部分，文中编为「${ordinal}、」。请核对标题序号。`,
    }),
  ]
}

function aspectFindings(paragraphs: readonly string[], section: Section, excerpt: boolean): Finding[] {
  const words = labelKey(paragraphs.join(''))
  if (words.length === 0 || excerpt) return []
  return (section.aspects ?? [])
    .filter(
      (aspect) =>
        ![aspect.label, ...(aspect.spellings ?? [])].some((label) => words.includes(labelKey(label))),
    )
    .map((aspect) =>
      found('form.section-missing', 'notice', [], {
        expected: aspect.label,
        actual: null,
        message: `「${section.ordinal}、${section.label}」没有写到「${aspect.label}」。格式要求这一部分逐项说明。`,
      }),
    )
}

const tableNames = { disclosure: '二', applications: '三', remedies: '四' } as const

function tableFindings(report: Report, form: ReportForm, table: TableId): Finding[] {
  if ([...report.cells.keys()].some((address) => address.startsWith(`${table}/`))) return []
  return [
    found('form.table-missing', 'error', [], {
      expected: form[table].number,
      actual: null,
      message: `没有读到第${tableNames[table]}部分的表格（${form[table].number}）。若表格是图片，请换成文字表格。`,
    }),
  ]
}

function rowFindings(report: Report, form: ReportForm): Finding[] {
  const present = new Set(
    [...report.cells.keys()].map((address) => address.slice(0, address.lastIndexOf('/'))),
  )
  const tables = new Set([...present].map((row) => row.split('/')[0]))
  const named = new Map(
    applicationRows(form.applications).map((row) => [`applications/${row.id}`, rowName(row)]),
  )
  const rows = [...new Set(formCells(form).map((cell) => `${cell.table}/${cell.row}` as const))]
  return rows
    .filter((row) => tables.has(row.split('/')[0] ?? '') && !present.has(row))
    .map((row) => {
      const cells = formCells(form).filter((cell) => cell.address.startsWith(`${row}/`))
      const name = named.get(row) ?? cells[0]?.name.replace(/^.*「(.*)」.*$/u, '$1') ?? row
      return found(
        'form.row-missing',
        'error',
        cells.map((cell) => cell.address),
        {
          expected: name,
          actual: null,
          message: `${form[cells[0]?.table ?? 'applications'].number}缺少「${name}」这一行，或这一行没有数字。`,
        },
      )
    })
}

export function found(
  rule: Finding['rule'],
  severity: Finding['severity'],
  cells: readonly CellAddress[],
  rest: Pick<Finding, 'expected' | 'actual' | 'message'>,
): Finding {
  return { rule, severity, cells, ...rest }
}
