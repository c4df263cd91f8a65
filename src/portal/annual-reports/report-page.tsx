import type { JSX } from 'preact'
import { form2021 } from '#law/report-form/form-2021.ts'
import { drawnTables } from '#office/annual-report/drawing/drawn-table.ts'
import { DescriptionList } from '#ui/description-list.tsx'
import { Kept } from '#ui/kept.tsx'
import { PortalFrame, type PortalSetting } from '#ui/portal-frame.tsx'
import { ReportProse } from '#ui/report-prose.tsx'
import { ReportTable } from '#ui/report-table.tsx'
import { articleMeta } from '#ui/site.ts'
import { columnOf } from '../columns/columns.ts'
import { formatNames } from '../report-formats.ts'
import type { PublishedReport, ReportFormat } from '../source.ts'

interface Props {
  readonly setting: PortalSetting
  readonly published: PublishedReport
}

/** One year's report as a well-set paper: head table, the six sections, the three tables. */
export function ReportPage({ setting, published: { report, published, formats } }: Props): JSX.Element {
  const { title, year, authority } = report
  const { label, href } = columnOf('annual-reports')
  return (
    <PortalFrame
      setting={setting}
      title={title}
      column={label}
      crumbs={[{ label: '首页', href: '/' }, { label, href }, { label: `${year} 年` }]}
      meta={articleMeta({ title, source: authority, ...(published ? { published } : {}) })}
    >
      <article class="paper">
        <h1>
          {titleParts(title, authority).map((part) => (
            <span key={part}>{part}</span>
          ))}
        </h1>
        <DescriptionList
          facts={[
            { term: '发布机构', value: authority },
            { term: '报告年度', value: `${year} 年` },
            ...(published
              ? [{ term: '发布日期', value: <time dateTime={published}>{published}</time> }]
              : []),
            { term: '格式依据', value: form2021.notice },
          ]}
        />
        <Downloads year={year} formats={formats} />
        <ReportProse paragraphs={report.preamble} />
        <Kept of={report} as="portal">
          {() => <Sections report={report} />}
        </Kept>
      </article>
    </PortalFrame>
  )
}

/** A title too long for a line breaks after the authority and nowhere else (GB/T 9704, 7.3.1). */
function titleParts(title: string, authority: string): readonly string[] {
  return title.startsWith(authority) ? [authority, title.slice(authority.length)] : [title]
}

function Downloads({
  year,
  formats,
}: {
  readonly year: number
  readonly formats: readonly ReportFormat[]
}): JSX.Element {
  return (
    <p class="paper-tools">
      {formats.map((format) => (
        <a key={format} href={`/annual-reports/${year}/files/${format}`}>
          下载 {formatNames[format]}
        </a>
      ))}
    </p>
  )
}

function Sections({ report }: { readonly report: PublishedReport['report'] }): JSX.Element {
  const tables = drawnTables(form2021, report.cells)
  return (
    <>
      {form2021.sections.map(({ id, ordinal, label, table: tableId }) => {
        const table = tables.find((candidate) => candidate.id === tableId)
        const paragraphs = report.sections.find((section) => section.id === id)?.paragraphs ?? []
        return (
          <section key={id} id={id}>
            <h2>
              {ordinal}、{label}
            </h2>
            <ReportProse paragraphs={paragraphs} />
            {table ? <ReportTable table={table} caption={`${table.caption}　${label}`} /> : null}
          </section>
        )
      })}
    </>
  )
}
