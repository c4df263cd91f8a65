import type { JSX } from 'preact'
import { form2021 } from '#law/report-form/form-2021.ts'
import type { ReportWithoutCases } from '#office/annual-report/yearly-report.ts'
import { ReportProse } from '#ui/report-prose.tsx'

/** The words of a report under their headings; sections that have none are left out. */
export function ReportWords({ report }: { readonly report: ReportWithoutCases }): JSX.Element {
  return (
    <>
      <ReportProse paragraphs={report.preamble} />
      {form2021.sections.map(({ id, ordinal, label }) => {
        const paragraphs = report.sections.find((section) => section.id === id)?.paragraphs ?? []
        return paragraphs.length === 0 ? null : (
          <section key={id}>
            <h3>
              {ordinal}、{label}
            </h3>
            <ReportProse paragraphs={paragraphs} under="h4" />
          </section>
        )
      })}
    </>
  )
}
