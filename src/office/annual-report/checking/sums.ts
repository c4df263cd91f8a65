import { cellName } from '#law/report-form/cells.ts'
import { type CrossCheck, crossChecks } from '#law/report-form/cross-checks.ts'
import type { CellAddress, ReportForm } from '#law/report-form/form.ts'
import { effectiveCounts } from '../effective.ts'
import type { Finding } from '../finding.ts'
import type { CellReading } from '../report.ts'
import { brokenSums, type CheckedSum } from './cross-check.ts'

/** Every cross-check of the form over the cells of one report. Identities with an unknown cell are not judged. */
export function checkSums(
  cells: ReadonlyMap<CellAddress, CellReading>,
  form: ReportForm,
): readonly Finding[] {
  const checks = crossChecks(form).filter((check) => !leavesPartsBlank(check, cells))
  const counts = effectiveCounts(cells, checks)
  return brokenSums(checks, counts).map((sum) => findingOf(sum, form, counts))
}

/** A row whose parts are all left blank beside a filled 总计 states nothing that could be added up. */
function leavesPartsBlank(check: CrossCheck, cells: ReadonlyMap<CellAddress, CellReading>): boolean {
  return check.right.length === 1 && check.left.every((cell) => cells.get(cell)?.state === 'blank')
}

function findingOf(
  { check, left, right }: CheckedSum,
  form: ReportForm,
  counts: ReadonlyMap<CellAddress, number>,
): Finding {
  const [sum, ...others] = check.right
  const single = sum !== undefined && others.length === 0
  return {
    rule: check.rule,
    severity: 'error',
    cells: single ? [sum, ...check.left] : [...check.left, ...check.right],
    expected: left,
    actual: right,
    message: single
      ? `${cellName(form, sum)}应为 ${left}（${added(check.left, counts)}），实为 ${right}。`
      : `${check.words}不成立：左边 ${added(check.left, counts)} = ${left}，右边 ${added(check.right, counts)} = ${right}，相差 ${Math.abs(left - right)}。`,
  }
}

/** `2 + 0 + 1`; zeros are left out where others remain. */
function added(cells: readonly CellAddress[], counts: ReadonlyMap<CellAddress, number>): string {
  const values = cells.map((cell) => counts.get(cell) ?? 0)
  const telling = values.filter((value) => value !== 0)
  return (cells.length > 2 && telling.length > 0 ? telling : values.slice(0, 6)).join(' + ')
}
