import { newCounter } from '#office/annual-report/counting/count.ts'
import type { YearFacts } from '#office/annual-report/counting/facts.ts'
import { maskName } from '#office/annual-report/counting/mask.ts'
import { totalled } from '#office/annual-report/counting/totals.ts'
import { draft } from '#office/annual-report/drafting/draft.ts'
import type { ReportWithoutCases } from '#office/annual-report/yearly-report.ts'
import type { YearFigures } from './figures.ts'

/** A year's report without the cases behind its cells: those are opened cell by cell (`evidence.ts`). */
export type ReportOfYear = ReportWithoutCases

/** The report a year's figures give: every cell, its sums, and the words they prove. */
export function reportFrom(
  figures: YearFigures,
  call: { readonly authority: string; readonly year: number },
): ReportOfYear {
  const counter = {
    ...newCounter(call.year, maskName),
    // Charges are kept in fen and counted in yuan.
    sum: (cell: Parameters<YearFigures>[0]) =>
      cell === 'disclosure/charges/amount' ? (figures(cell) ?? 0) / 100 : (figures(cell) ?? 0),
    items: () => [],
  }
  const { cells } = totalled(counter)
  return { ...call, cells, ...draft(cells, call, factsFrom(figures)) }
}

function factsFrom(figures: YearFigures): YearFacts {
  const notices = figures('fees/notices')
  return {
    disclosed: figures('disclosures/items') ?? null,
    processingFees:
      notices === undefined
        ? null
        : { notices, noticedFen: figures('fees/noticedFen') ?? 0, paidFen: figures('fees/paidFen') ?? 0 },
  }
}
