import type { Paragraph, ReportWithoutCases } from '#office/annual-report/yearly-report.ts'

/** How many places of the drafted words still wait for people. */
export function blanksIn({ preamble, sections }: Pick<ReportWithoutCases, 'preamble' | 'sections'>): number {
  return blanksOf([...preamble, ...sections.flatMap(({ paragraphs }) => paragraphs)])
}

export function blanksOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.flatMap(({ runs }) => runs).filter((run) => run.kind === 'blank').length
}
