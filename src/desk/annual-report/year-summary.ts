import type { ReportAtDesk, YearSummary } from '../source.ts'

/** A year's report in a line of the list of years. */
export function summaryOf({ report: { year, cells }, findings }: ReportAtDesk): YearSummary {
  const count = (cell: Parameters<typeof cells.get>[0]) => Number(cells.get(cell) ?? 0)
  const found = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  return {
    year,
    received: count('applications/new/total'),
    handled: count('applications/handled/total'),
    carriedOut: count('applications/carriedOut/total'),
    remedies:
      count('remedies/reconsideration/total') +
      count('remedies/directLitigation/total') +
      count('remedies/litigationAfterReconsideration/total'),
    errors: found('error'),
    warnings: found('warning'),
  }
}
