import type { CellAddress, FormId, SectionId } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import type { Paragraph, YearlyReport } from '../yearly-report.ts'

/** A report as data: counts as numbers, amounts in 万元 as decimal strings, prose as plain text with its blanks marked. */
export interface AnnualReportData {
  readonly authority: string
  readonly year: number
  readonly form: FormId
  readonly title: string
  readonly cells: Readonly<Record<CellAddress, number | string>>
  readonly sections: readonly {
    readonly id: SectionId
    readonly heading: string
    readonly paragraphs: readonly string[]
  }[]
}

export function annualReportData(report: YearlyReport): AnnualReportData {
  return {
    authority: report.authority,
    year: report.year,
    form: form2021.id,
    title: report.title,
    cells: Object.fromEntries(report.cells),
    sections: report.sections.map(({ id, paragraphs }) => ({
      id,
      heading: headingOf(id),
      paragraphs: paragraphs.map(textOf),
    })),
  }
}

/** A paragraph's text; a blank stands as 〔待填：…〕, as on every paper. */
export function textOf(paragraph: Paragraph): string {
  return paragraph.runs.map((run) => (run.kind === 'words' ? run.text : blankText(run.hint))).join('')
}

export function blankText(hint: string): string {
  return `〔待填：${hint}〕`
}

/** 一、总体情况 and so on. */
export function headingOf(id: SectionId): string {
  const section = form2021.sections.find((candidate) => candidate.id === id)
  return section ? `${section.ordinal}、${section.label}` : id
}
