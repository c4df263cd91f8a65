import type { Paragraph, ReportWithoutCases } from '#office/annual-report/yearly-report.ts'
import type { DeskSection } from './desk-sections.ts'

/** The drafted words a section is answerable for: all of its report section, or those below its aspect's heading. */
export function sectionWords({ words }: DeskSection, report: ReportWithoutCases): readonly Paragraph[] {
  const paragraphs = report.sections.find(({ id }) => id === words.section)?.paragraphs ?? []
  const { aspect } = words
  if (aspect === undefined) return paragraphs
  const heading = paragraphs.findIndex(
    ({ role, runs }) =>
      role === 'aspect' && runs.some((run) => run.kind === 'words' && run.text.endsWith(aspect)),
  )
  if (heading === -1) return []
  const after = paragraphs.slice(heading + 1)
  const next = after.findIndex(({ role }) => role === 'aspect')
  return next === -1 ? after : after.slice(0, next)
}
