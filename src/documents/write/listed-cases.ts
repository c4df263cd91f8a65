import { formCells } from '#law/report-form/cells.ts'
import type { CellAddress } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import type { EvidenceItem, YearlyReport } from '#office/annual-report/yearly-report.ts'

/** The cases behind one cell as a paper lists them; what does not fit is counted in `left`. */
export interface ListedCell {
  readonly address: CellAddress
  readonly name: string
  readonly value: number | string
  /** Said behind the value where the cases are counted in another unit. */
  readonly unitNote: string
  readonly cases: readonly EvidenceItem[]
  readonly left: number
}

/** Every cell that has cases, in the form's order. No cell lists more than `perCell`, and all together no more than `inAll`. */
export function listedCases(
  report: YearlyReport,
  { inAll, perCell = inAll }: { readonly inAll: number; readonly perCell?: number },
): readonly ListedCell[] {
  const found = formCells(form2021).flatMap(({ address, name }) => {
    const items = report.evidence.get(address) ?? []
    return items.length > 0 ? [{ address, name, items, value: report.cells.get(address) ?? 0 }] : []
  })
  const most = Math.min(
    perCell,
    fairShare(
      found.map(({ items }) => items.length),
      inAll,
    ),
  )
  return found.map(({ address, name, items, value }) => ({
    address,
    name,
    value,
    unitNote: isInYuan(items, value) ? '（计入数以元计）' : '',
    cases: items.length > most ? items.slice(0, most) : items,
    left: Math.max(0, items.length - most),
  }))
}

/** A cell in 万元 whose cases are in yuan. */
function isInYuan(items: readonly EvidenceItem[], value: number | string): boolean {
  if (typeof value === 'number') return false
  const sum = items.reduce((total, item) => total + item.adds, 0)
  return Math.abs(sum - Number(value) * 10_000) < 0.005
}

/** The largest number each may have so that all together stay within a total: small ones leave their rest to the large. */
export function fairShare(wanted: readonly number[], total: number): number {
  let rest = total
  const ordered = [...wanted].sort((a, b) => a - b)
  for (const [at, count] of ordered.entries()) {
    const share = Math.floor(rest / (ordered.length - at))
    if (count > share) return share
    rest -= count
  }
  return total
}

/** A column of the list of cases, with what it says of one case. */
export interface CaseColumn {
  readonly header: string
  readonly kind: 'text' | 'long-text' | 'date' | 'number'
  readonly says: (item: EvidenceItem) => string | number | undefined
}

const columns: readonly CaseColumn[] = [
  { header: '编号', kind: 'text', says: (item) => item.id },
  { header: '申请人', kind: 'text', says: (item) => item.who },
  { header: '收到日期', kind: 'date', says: (item) => item.received },
  { header: '办结日期', kind: 'date', says: (item) => item.closed },
  { header: '结果', kind: 'text', says: (item) => item.outcome },
  { header: '内容', kind: 'long-text', says: (item) => item.about },
  { header: '计入数', kind: 'number', says: (item) => item.adds },
]

/** The columns that say something of at least one listed case; a roll-up's cases have neither applicants nor dates. */
export function caseColumns(cells: readonly ListedCell[]): readonly CaseColumn[] {
  return columns.filter(({ says }) =>
    cells.some(({ cases }) => cases.some((item) => (says(item) ?? '') !== '')),
  )
}
