import type { CellAddress } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import type { ReleasedReport } from '#office/acts/kinds/reports.ts'
import { blank, body } from '../drafting/runs.ts'
import type { ReportWithoutCases } from '../yearly-report.ts'

/** One column of table three whose opening balance is not what the year before was closed with. */
export interface OpeningDifference {
  readonly cell: CellAddress
  readonly column: string
  /** 四、结转下年度 as published for the year before. */
  readonly published: number
  /** 二、上年结转 as the register counts it. */
  readonly counted: number
}

/** The published close of the year before binds: where the register opens otherwise, and by how much. */
export function openingDifferences(
  cells: ReadonlyMap<CellAddress, number | string>,
  before: ReleasedReport | undefined,
): readonly OpeningDifference[] {
  if (before === undefined) return []
  return form2021.applications.columns.flatMap(({ id, label }) => {
    const cell = `applications/carriedIn/${id}` as const
    const published = Number(before.cells[`applications/carriedOut/${id}`] ?? 0)
    const counted = Number(cells.get(cell) ?? 0)
    return published === counted ? [] : [{ cell, column: label, published, counted }]
  })
}

/** Where the opening balance differs, the report says so itself, with a place for the reason: it cannot be passed over. */
export function withOpeningTold(
  report: ReportWithoutCases,
  before: ReleasedReport | undefined,
): ReportWithoutCases {
  const differences = openingDifferences(report.cells, before)
  if (differences.length === 0) return report
  const parts = differences.map(
    ({ column, published, counted }) => `“${column}”一列本年为${counted}，上年为${published}`,
  )
  const told = body(
    `本年报告的上年结转政府信息公开申请数量，与${report.year - 1}年度报告的结转下年度继续办理数量不一致（${parts.join('；')}），原因是：`,
    blank('other.opening'),
    '。',
  )
  return {
    ...report,
    sections: report.sections.map((section) =>
      section.id === 'other' ? { ...section, paragraphs: [told, ...section.paragraphs] } : section,
    ),
  }
}

/** Which applications stand on one side only: counted open now, or counted open when the year before was frozen. */
export function openingCases(
  frozen: readonly string[],
  carriedIn: readonly string[],
): { readonly added: readonly string[]; readonly gone: readonly string[] } {
  const [then, now] = [new Set(frozen), new Set(carriedIn)]
  return {
    added: carriedIn.filter((id) => !then.has(id)),
    gone: frozen.filter((id) => !now.has(id)),
  }
}
