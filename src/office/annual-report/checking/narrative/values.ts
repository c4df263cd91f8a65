import { crossChecks } from '#law/report-form/cross-checks.ts'
import type { CellAddress, ReportForm } from '#law/report-form/form.ts'
import { effectiveCounts } from '../../effective.ts'
import { type Report, valueIn } from '../../report.ts'
import type { Basis, Measure } from './measures.ts'

/** What a cell holds, in units; the charges, printed in 万元, in 元. Undefined where it is not known. */
export type Values = (cell: CellAddress) => number | undefined

export function valuesOf(report: Report, form: ReportForm): Values {
  const counts = effectiveCounts(report.cells, crossChecks(form))
  return (cell) => {
    if (cell !== 'disclosure/charges/amount') return counts.get(cell)
    const amount = valueIn(report, cell)
    return amount === undefined ? undefined : Math.round(Number(amount) * 1e10) / 1e6
  }
}

/** What the cells of a basis come to; undefined where one of them is not known. */
export function sumAt(basis: Basis, values: Values): number | undefined {
  let sum = 0
  for (const [cells, sign] of [[basis.cells, 1] as const, [basis.minus ?? [], -1] as const]) {
    for (const cell of cells) {
      const value = values(cell)
      if (value === undefined) return undefined
      sum += sign * value
    }
  }
  return sum
}

/** The readings of a measure that come to the figure. */
export function basesThatGive(value: number, measure: Measure, values: Values): readonly Basis[] {
  return measure.bases.filter((basis) => sumAt(basis, values) === value)
}
