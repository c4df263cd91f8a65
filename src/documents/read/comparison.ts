import type { Paper } from '#office/annual-report/paper.ts'

export function splitComparison(paper: Paper): readonly Paper[] {
  return [paper]
}
