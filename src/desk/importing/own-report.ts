import { labelKey } from '#office/annual-report/reading/letters.ts'

/** Whether a report is this authority's by its name: papers put the city before it or leave the district away. */
export function isOwnReport(written: string | null, authority: string): boolean {
  if (written === null) return false
  const [paper, own] = [labelKey(written), labelKey(authority)]
  return paper.endsWith(own) || own.endsWith(paper)
}
