import type { CrossCheck, CrossCheckRule } from '#law/report-form/cross-checks.ts'
import type { CellAddress } from '#law/report-form/form.ts'
import type { CellReading } from './report.ts'

/** Identities whose right side is one 总计 cell beside its parts. */
const rowSums: ReadonlySet<CrossCheckRule> = new Set(['applications.applicant-sum', 'remedies.sum'])

/**
 * The counts that cross-checks work with: read and recovered cells as they are, a blank part as nothing, and a blank
 * sum as what its parts come to. Ambiguous and unreadable cells are left out, and so is every identity they stand in.
 */
export function effectiveCounts(
  cells: ReadonlyMap<CellAddress, CellReading>,
  checks: readonly CrossCheck[],
): ReadonlyMap<CellAddress, number> {
  const sums = new Map(
    checks.flatMap((check) => {
      const sum = check.right[0]
      return sum !== undefined && rowSums.has(check.rule) ? [[sum, check.left] as const] : []
    }),
  )
  const counts = new Map<CellAddress, number>()
  for (const [address, reading] of cells) {
    if ((reading.state === 'read' || reading.state === 'recovered') && typeof reading.value === 'number') {
      counts.set(address, reading.value)
    } else if (reading.state === 'blank' && !sums.has(address)) counts.set(address, 0)
  }
  for (const [sum, parts] of sums) {
    if (cells.get(sum)?.state !== 'blank') continue
    const values = parts.map((part) => counts.get(part))
    if (values.every((value) => value !== undefined)) {
      counts.set(
        sum,
        values.reduce((total, value) => total + value, 0),
      )
    }
  }
  return counts
}
