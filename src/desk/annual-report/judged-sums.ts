import { type CrossCheck, type CrossCheckRule, crossChecks } from '#law/report-form/cross-checks.ts'
import type { CellAddress, TableId } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'

/** A 勾稽关系 with what both its sides come to. */
export interface JudgedSum {
  readonly check: CrossCheck
  readonly left: number
  readonly right: number
  readonly holds: boolean
}

export interface JudgedRule {
  readonly rule: CrossCheckRule
  readonly table: TableId
  readonly sums: readonly JudgedSum[]
}

/** Every identity of the form, judged and put together by rule, in the form's order. */
export function judgedRules(cells: ReadonlyMap<CellAddress, number | string>): readonly JudgedRule[] {
  const sumOf = (side: readonly CellAddress[]) =>
    side.reduce((sum, cell) => sum + Number(cells.get(cell) ?? 0), 0)
  const judged = crossChecks(form2021).map((check): JudgedSum => {
    const left = sumOf(check.left)
    const right = sumOf(check.right)
    return { check, left, right, holds: left === right }
  })
  const rules = [...new Set(judged.map(({ check }) => check.rule))]
  return rules.map((rule) => {
    const sums = judged.filter(({ check }) => check.rule === rule)
    return { rule, table: sums[0]?.check.table ?? 'applications', sums }
  })
}

/** A cell of an identity that does not hold; `suspect` where several such identities meet, or where the sum stands. */
export type Doubt = 'part' | 'suspect'

/** Which cells to look at. The one wrong number of a table usually stands where its row and its column both fail. */
export function doubtfulCells(rules: readonly JudgedRule[]): ReadonlyMap<CellAddress, Doubt> {
  const broken = rules.flatMap(({ sums }) => sums).filter(({ holds }) => !holds)
  const times = new Map<CellAddress, number>()
  for (const { check } of broken) {
    for (const cell of [...check.left, ...check.right]) times.set(cell, (times.get(cell) ?? 0) + 1)
  }
  const crossings = [...times].some(([, count]) => count > 1)
  const sums = new Set(broken.flatMap(({ check }) => check.right))
  const isSuspect = (cell: CellAddress, count: number) => (crossings ? count > 1 : sums.has(cell))
  return new Map([...times].map(([cell, count]) => [cell, isSuspect(cell, count) ? 'suspect' : 'part']))
}
