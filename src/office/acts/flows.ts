import { formCells } from '#law/report-form/cells.ts'
import type { CellAddress } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'

/** Yearly figures that stand in no cell but in the words of the report. */
export type FactFlow = 'fees/notices' | 'fees/noticedFen' | 'fees/paidFen' | 'disclosures/items'

/**
 * What one row adds to one figure in one year: cases 1, acts their count, money fen. For a stock (结转下年度, 尚未审结,
 * 现行有效) it is a change that stays until another takes it back: a case adds 1 when it comes and −1 when it ends.
 */
export interface Flow {
  readonly year: number
  readonly figure: CellAddress | FactFlow
  readonly amount: number
}

/** The flows of a figure up to a year. */
export interface FigureSum {
  readonly figure: string
  readonly before: number
  readonly inYear: number
}

/** A year's figures from the flows of all years up to it. Only figures that rows add to; sums are made in `totals.ts`. */
export function figuresFrom(sums: readonly FigureSum[]): (figure: CellAddress | FactFlow) => number {
  const byFigure = new Map(sums.map((sum) => [sum.figure, sum]))
  return (figure) => {
    const carriedOut = carriedOutOf.get(figure)
    if (carriedOut !== undefined) return byFigure.get(carriedOut)?.before ?? 0
    const sum = byFigure.get(figure)
    if (sum === undefined) return 0
    return stocks.has(figure) ? sum.before + sum.inYear : sum.inYear
  }
}

/** 上年结转 of a year is 结转下年度 of the year before. */
const carriedOutOf: ReadonlyMap<string, CellAddress> = new Map(
  formCells(form2021)
    .filter((cell) => cell.row === 'carriedIn')
    .map((cell) => [cell.address, `applications/carriedOut/${cell.column}`]),
)

const stocks: ReadonlySet<string> = new Set(
  formCells(form2021)
    .filter(({ row, column }) => row === 'carriedOut' || column === 'pending' || column === 'inForce')
    .map((cell) => cell.address),
)
