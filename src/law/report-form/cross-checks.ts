import { applicationRows } from './cells.ts'
import type { CellAddress, ReportForm, TableId } from './form.ts'

export type CrossCheckRule =
  | 'applications.balance'
  | 'applications.outcome-sum'
  | 'applications.applicant-sum'
  | 'remedies.sum'

/** A 勾稽关系: the cells on the left add up to the same as those on the right. */
export interface CrossCheck {
  readonly rule: CrossCheckRule
  readonly table: TableId
  readonly left: readonly CellAddress[]
  readonly right: readonly CellAddress[]
  /** The identity in the form's own words. */
  readonly words: string
}

/** Every identity a form states for one year: 7 balances, 7 outcome sums, one sum a row of table three, 3 of table four. */
export function crossChecks(form: ReportForm): readonly CrossCheck[] {
  const known = checksOfForm.get(form)
  if (known) return known
  const checks = [...columnChecks(form), ...applicantChecks(form), ...remedyChecks(form)]
  checksOfForm.set(form, checks)
  return checks
}

const checksOfForm = new WeakMap<ReportForm, readonly CrossCheck[]>()

function columnChecks({ applications }: ReportForm): CrossCheck[] {
  const rows = applicationRows(applications)
  return applications.columns.flatMap((column) => {
    const cells = (part: string) =>
      rows.filter((row) => row.part === part).map((row) => `applications/${row.id}/${column.id}` as const)
    return [
      {
        rule: 'applications.balance' as const,
        table: 'applications' as const,
        left: cells('inflow'),
        right: [...cells('handled'), ...cells('outflow')],
        words: `「${column.label}」列：一 + 二 = 三（七）总计 + 四`,
      },
      {
        rule: 'applications.outcome-sum' as const,
        table: 'applications' as const,
        left: cells('outcome'),
        right: cells('handled'),
        words: `「${column.label}」列：各项办理结果之和 = （七）总计`,
      },
    ]
  })
}

function applicantChecks({ applications }: ReportForm): CrossCheck[] {
  const parts = applications.columns.filter((column) => !column.sums)
  const sums = applications.columns.filter((column) => column.sums)
  return applicationRows(applications).map((row) => ({
    rule: 'applications.applicant-sum' as const,
    table: 'applications' as const,
    left: parts.map((column) => `applications/${row.id}/${column.id}` as const),
    right: sums.map((column) => `applications/${row.id}/${column.id}` as const),
    words: `「${row.label}」行：${parts.map((column) => column.label).join(' + ')} = ${sums.map((column) => column.label).join('')}`,
  }))
}

function remedyChecks({ remedies }: ReportForm): CrossCheck[] {
  const parts = remedies.columns.filter((column) => !column.sums)
  return remedies.blocks.map((block) => ({
    rule: 'remedies.sum' as const,
    table: 'remedies' as const,
    left: parts.map((column) => `remedies/${block.id}/${column.id}` as const),
    right: remedies.columns
      .filter((column) => column.sums)
      .map((column) => `remedies/${block.id}/${column.id}` as const),
    words: `「${block.label}」：${parts.map((column) => column.label).join(' + ')} = 总计`,
  }))
}
