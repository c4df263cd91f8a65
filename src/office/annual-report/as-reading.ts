import type { CellAddress } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import { textOf } from './drawing/report-data.ts'
import type { ReportReading } from './reading/report.ts'
import type { CellReading } from './report.ts'
import type { ReportWithoutCases } from './yearly-report.ts'

/** A report of our own as a reader would find it, so that the same checks hold for it as for every published one. */
export function asReading(report: ReportWithoutCases): ReportReading {
  const cells = [...report.cells].map(([address, value]): [CellAddress, CellReading] => [
    address,
    { state: 'read', value },
  ])
  return {
    form: form2021,
    disclosureForm: form2021,
    proofs: [],
    report: {
      file: report.title,
      form: '2021',
      title: report.title,
      authority: report.authority,
      year: report.year,
      cells: new Map(cells),
      preamble: report.preamble.map(textOf),
      sections: form2021.sections.map((section) => ({
        id: section.id,
        heading: section.label,
        ordinal: section.ordinal,
        paragraphs: (report.sections.find(({ id }) => id === section.id)?.paragraphs ?? []).map(textOf),
      })),
    },
  }
}
