import { applicationRows, formCells } from '#law/report-form/cells.ts'
import type { CellAddress } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import type { EvidenceItem } from '../yearly-report.ts'
import { amountInTenThousand } from './amount.ts'
import type { Counter } from './count.ts'
import { lazyMap } from './lazy-map.ts'

/** Every cell of the form with its number and, where it is not zero, the cases behind it. Sums are made of their parts. */
export function totalled(counter: Counter): {
  readonly cells: ReadonlyMap<CellAddress, number | string>
  readonly evidence: ReadonlyMap<CellAddress, readonly EvidenceItem[]>
} {
  const cells = new Map<CellAddress, number | string>()
  const behind = new Map<CellAddress, readonly CellAddress[]>()
  for (const { address, table, row, column, unit } of formCells(form2021)) {
    const parts = partsOf(table, row, column).filter((part) => counter.sum(part) !== 0)
    const sum = parts.reduce((total, part) => total + counter.sum(part), 0)
    cells.set(address, unit === 'amount' ? amountInTenThousand(Math.round(sum * 100)) : sum)
    if (parts.length > 0) behind.set(address, parts)
  }
  const itemsBehind = (address: CellAddress) =>
    (behind.get(address) ?? []).flatMap((part) => counter.items(part))
  return { cells, evidence: lazyMap([...behind.keys()], itemsBehind) }
}

const outcomes = applicationRows(form2021.applications)
  .filter((row) => row.part === 'outcome')
  .map((row) => row.id)
const kinds = form2021.applications.columns.filter((column) => !column.sums).map((column) => column.id)
const results = form2021.remedies.columns.filter((column) => !column.sums).map((column) => column.id)

/** The counted cells a cell is made of: itself, or for 总计 the rows and columns it adds up. */
export function partsOf(table: string, row: string, column: string): readonly CellAddress[] {
  if (table === 'disclosure') return [`disclosure/${row}/${column}`]
  if (table === 'remedies')
    return (column === 'total' ? results : [column]).map((part) => `remedies/${row}/${part}` as const)
  const rows = row === 'handled' ? outcomes : [row]
  const columns = column === 'total' ? kinds : [column]
  return rows.flatMap((part) => columns.map((kind) => `applications/${part}/${kind}` as const))
}
