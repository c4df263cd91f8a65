import { yearOf } from '#law/calendar/plain-date.ts'
import type { DisclosureItemRow, ProcessingFeeRow } from '../register/rows.ts'

/** Figures of the year that no cell holds, from the sheets 信息处理费 and 主动公开; null where the sheet is absent. */
export interface YearFacts {
  readonly disclosed: number | null
  readonly processingFees: {
    readonly notices: number
    readonly noticedFen: number
    readonly paidFen: number
  } | null
}

/** 国办函〔2020〕109号: notices by the day given, money by the day paid. */
export function feesOf(
  rows: readonly ProcessingFeeRow[],
  year: number,
): NonNullable<YearFacts['processingFees']> {
  const noticed = rows.filter((row) => yearOf(row.date) === year)
  const paid = rows.filter((row) => yearOf(row.paidOn ?? row.date) === year)
  return {
    notices: noticed.length,
    noticedFen: noticed.reduce((sum, row) => sum + row.noticedFen, 0),
    paidFen: paid.reduce((sum, row) => sum + row.paidFen, 0),
  }
}

export function disclosedIn(rows: readonly DisclosureItemRow[], year: number): number {
  return rows.filter((row) => yearOf(row.date) === year).length
}
