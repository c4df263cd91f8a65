import type { CellAddress } from '#law/report-form/form.ts'
import type { ReportStanding } from '#office/annual-report/life/room.ts'
import type { ReportAtDesk, YearSummary } from '../source.ts'

/** A year's report in a line of the list of years; undefined where there is nothing to show of it yet. */
export function summaryOf(
  atDesk: ReportAtDesk | undefined,
  { life }: Pick<ReportStanding, 'life'>,
): YearSummary | undefined {
  const newest = life.versions.at(-1)
  const elsewhere = newest?.released.cells ?? (life.stage === 'take-over' ? life.proposed.cells : undefined)
  const cells: ReadonlyMap<string, number | string> | undefined =
    atDesk?.report.cells ?? (elsewhere && new Map(Object.entries(elsewhere)))
  if (!cells) return undefined
  const count = (cell: CellAddress) => Number(cells.get(cell) ?? 0)
  const found = (severity: string) =>
    (atDesk?.findings ?? []).filter((finding) => finding.severity === severity).length
  return {
    year: life.year,
    stage: life.stage,
    published: newest?.released.published ?? null,
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
