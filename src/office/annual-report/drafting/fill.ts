import type { Paragraph, ReportWithoutCases, Run } from '../yearly-report.ts'
import { type BlankId, blankInfo } from './blanks.ts'

/** What people wrote into the blanks of a report, by address. */
export type Fills = Readonly<Partial<Record<BlankId, string>>>

/** The report with its blanks written in. One that is optional and empty takes its paragraph with it; others stay blanks. */
export function fillReport(report: ReportWithoutCases, fills: Fills): ReportWithoutCases {
  const filled = (paragraphs: readonly Paragraph[]) =>
    paragraphs.flatMap((paragraph) => fillParagraph(paragraph, fills))
  return {
    ...report,
    preamble: filled(report.preamble),
    sections: report.sections.map(({ id, paragraphs }) => ({ id, paragraphs: filled(paragraphs) })),
  }
}

/** The blanks of a report in its order. */
export function blanksIn(report: Pick<ReportWithoutCases, 'preamble' | 'sections'>): readonly BlankId[] {
  return [...report.preamble, ...report.sections.flatMap(({ paragraphs }) => paragraphs)]
    .flatMap(({ runs }) => runs)
    .flatMap((run) => (run.kind === 'blank' ? [run.at] : []))
}

/** What was typed, as it is kept: blanks that are not there and empty words are left out, space around lines too. */
export function tidyFills(typed: Fills): Fills {
  const entries = Object.entries(typed).map(([at, text]) => [at, linesOf(text).join('\n')] as const)
  return Object.fromEntries(entries.filter(([, text]) => text !== ''))
}

/** A value of several lines goes on in paragraphs of their own; what stands after the blank ends the last. */
function fillParagraph(paragraph: Paragraph, fills: Fills): readonly Paragraph[] {
  const made: Run[][] = [[]]
  let leftOut = false
  for (const [i, run] of paragraph.runs.entries()) {
    const lines = run.kind === 'blank' ? linesOf(endingOnce(fills[run.at] ?? '', paragraph.runs[i + 1])) : []
    const [first, ...others] = lines
    if (run.kind === 'blank' && first === undefined && blankInfo(run.at).optional) leftOut = true
    else made.at(-1)?.push(first === undefined ? run : { kind: 'words', text: first })
    for (const text of others) made.push([{ kind: 'words', text }])
  }
  return made.flatMap((runs) => (runs.length === 0 && leftOut ? [] : [{ ...paragraph, runs }]))
}

/** People end a sentence; where the draft ends it too, it is ended once. */
function endingOnce(text: string, next: Run | undefined): string {
  return next?.kind === 'words' && next.text.startsWith('。') ? text.trim().replace(/[。.]+$/u, '') : text
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
