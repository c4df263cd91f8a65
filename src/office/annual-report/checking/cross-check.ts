import type { CrossCheck } from '#law/report-form/cross-checks.ts'
import type { CellAddress } from '#law/report-form/form.ts'

/** What an identity comes to with the counts at hand. */
export interface CheckedSum {
  readonly check: CrossCheck
  readonly left: number
  readonly right: number
}

/** The identities of which every cell is known and whose sides differ. */
export function brokenSums(
  checks: readonly CrossCheck[],
  counts: ReadonlyMap<CellAddress, number>,
): readonly CheckedSum[] {
  return checks.flatMap((check) => {
    const left = sumOf(check.left, counts)
    const right = sumOf(check.right, counts)
    return left === undefined || right === undefined || left === right ? [] : [{ check, left, right }]
  })
}

function sumOf(cells: readonly CellAddress[], counts: ReadonlyMap<CellAddress, number>): number | undefined {
  let sum = 0
  for (const cell of cells) {
    const count = counts.get(cell)
    if (count === undefined) return undefined
    sum += count
  }
  return sum
}
