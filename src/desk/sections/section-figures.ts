import type { ReportWithoutCases } from '#office/annual-report/yearly-report.ts'
import type { Figure } from '#ui/statistic.tsx'
import { hrefWhereCounted } from '../annual-report/cell-address.ts'
import type { DeskSection } from './desk-sections.ts'

/** A section's figures of a year, each leading to what it counts. */
export function sectionFigures(
  { figures }: DeskSection,
  { year, cells }: ReportWithoutCases,
): readonly Figure[] {
  const hrefOf = hrefWhereCounted(year, cells)
  return figures.map(({ cell, label, unit }) => {
    const href = hrefOf(cell)
    return { label, value: cells.get(cell) ?? 0, unit, ...(href ? { href } : {}) }
  })
}
