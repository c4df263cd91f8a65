import type { Section } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import { drawnTables } from '#office/annual-report/drawing/drawn-table.ts'
import { blankText, headingOf } from '#office/annual-report/drawing/report-data.ts'
import type { Paragraph, Run, YearlyReport } from '#office/annual-report/yearly-report.ts'
import { page, points, type } from './gb9704.ts'
import { type PagedTable, pagedTable } from './paged-table.ts'
import { printable } from './printable.ts'

export interface TextPart {
  readonly kind: 'section' | 'aspect' | 'body'
  readonly runs: readonly PartRun[]
  /** Stands with what follows: a heading, or words that lead to a table. */
  readonly withNext: boolean
  /** Begins a page, as section three does: its table fills one. */
  readonly newPage: boolean
  /** Which sides a table stands at: words and frame are set a little apart. */
  readonly beside: { readonly tableAbove: boolean; readonly tableBelow: boolean }
}

/** Printable text; a blank is already written out and only has to be shown as one. */
export interface PartRun {
  readonly text: string
  readonly blank: boolean
}

export type ReportPart = TextPart | { readonly kind: 'table'; readonly table: PagedTable }

/** A report as every paged paper sets it, from top to bottom. */
export interface ReportParts {
  readonly title: string
  readonly titleLines: readonly string[]
  readonly authority: string
  readonly parts: readonly ReportPart[]
}

/** The report in the form's order: preamble, then each section's heading, its words and its table. */
export function reportParts(report: YearlyReport): ReportParts {
  const tables = drawnTables(form2021, report.cells).map(pagedTable)
  // A paper without a title is none that a reader, or a screen reader, can name.
  const title = printable(report.title) || '政府信息公开工作年度报告'
  const authority = printable(report.authority)
  const drafts = [
    ...report.preamble.map(textOfParagraph),
    ...form2021.sections.flatMap((section) => sectionParts(section, report, tables)),
  ]
  return {
    title,
    titleLines: titleLines(title, authority),
    authority,
    parts: drafts.map((part, i) =>
      part.kind === 'table' ? part : placed(part, drafts[i - 1], drafts[i + 1]),
    ),
  }
}

type Text = Pick<TextPart, 'kind' | 'runs' | 'newPage'>
type Part = Text | { readonly kind: 'table'; readonly table: PagedTable }

function sectionParts(
  section: Section,
  report: YearlyReport,
  tables: readonly PagedTable[],
): readonly Part[] {
  const table = tables.find((candidate) => candidate.id === section.table)
  const paragraphs = report.sections.find((candidate) => candidate.id === section.id)?.paragraphs ?? []
  const heading = { text: headingOf(section.id), blank: false }
  return [
    { kind: 'section', runs: [heading], newPage: table?.fillsPage ?? false },
    ...paragraphs.map(textOfParagraph),
    ...(table ? [{ kind: 'table' as const, table }] : []),
  ]
}

function textOfParagraph({ role, runs }: Paragraph): Text {
  return { kind: role, runs: runs.map(partRun), newPage: false }
}

function placed(part: Text, above: Part | undefined, below: Part | undefined): TextPart {
  const beside = { tableAbove: above?.kind === 'table', tableBelow: below?.kind === 'table' }
  return { ...part, beside, withNext: part.kind !== 'body' || beside.tableBelow }
}

function partRun(run: Run): PartRun {
  return run.kind === 'words'
    ? { text: printable(run.text), blank: false }
    : { text: blankText(printable(run.hint)), blank: true }
}

/** A title too long for a line breaks after the authority, so that no word is torn (GB/T 9704, 7.3.1). */
function titleLines(title: string, authority: string): readonly string[] {
  const rest = title.slice(authority.length)
  const fits = widthOf(title) * type.title <= points(page.textWidth)
  return fits || authority === '' || rest === '' || !title.startsWith(authority) ? [title] : [authority, rest]
}

/** Width in whole characters: Latin letters and digits take half of one. */
function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + (letter < '\u{2000}' ? 0.5 : 1), 0)
}
