import { applicationRows, formCells, rowName } from '#law/report-form/cells.ts'
import type { CellAddress, Labelled, ReportForm, Section, TableId } from '#law/report-form/form.ts'
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
  const printed = paragraphs.join('')
  if (excerpt || section.aspects === undefined) return []
  const namedIn = (text: string, { label, spellings = [] }: Labelled) =>
    [label, ...spellings].some((name) => text.includes(labelKey(name)))
  const missing = section.aspects.filter((aspect) => !namedIn(printed, aspect))
  const words = missing.length > 0 ? labelKey(printed) : ''
  if (missing.length > 0 && words === '') return []
  return missing
    .filter((aspect) => !namedIn(words, aspect))
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
  const present = new Set([...report.cells.keys()].map(rowOf))
  const tables = new Set([...present].map((row) => row.split('/')[0]))
  return rowsOfForm(form)
    .filter(({ row, table }) => tables.has(table) && !present.has(row))
    .map(({ name, table, cells }) =>
      found('form.row-missing', 'error', cells, {
        expected: name,
        actual: null,
        message: `${form[table].number}缺少「${name}」这一行，或这一行没有数字。`,
      }),
    )
}

function rowOf(address: CellAddress): string {
  return address.slice(0, address.lastIndexOf('/'))
}

interface FormRow {
  readonly row: string
  readonly table: TableId
  readonly name: string
  readonly cells: readonly CellAddress[]
}

const rowsKnown = new WeakMap<ReportForm, readonly FormRow[]>()

/** The rows of all three tables, made once a form. */
function rowsOfForm(form: ReportForm): readonly FormRow[] {
  const before = rowsKnown.get(form)
  if (before) return before
  const named = new Map(
    applicationRows(form.applications).map((row) => [`applications/${row.id}`, rowName(row)]),
  )
  const rows = Map.groupBy(formCells(form), ({ address }) => rowOf(address))
  const made = [...rows].map(([row, cells]): FormRow => {
    const printed = cells[0]?.name.replace(/^.*「(.*)」.*$/u, '$1')
    return {
      row,
      table: cells[0]?.table ?? 'applications',
      name: named.get(row) ?? printed ?? row,
      cells: cells.map((cell) => cell.address),
    }
  })
  rowsKnown.set(form, made)
  return made
}

export function found(
  rule: Finding['rule'],
  severity: Finding['severity'],
  cells: readonly CellAddress[],
  rest: Pick<Finding, 'expected' | 'actual' | 'message'>,
): Finding {
  return { rule, severity, cells, ...rest }
}
