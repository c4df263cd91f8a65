import type { ComponentChildren, JSX } from 'preact'
import { form2021 } from '#law/report-form/form-2021.ts'
import { drawnTables } from '#office/annual-report/drawing/drawn-table.ts'
import { Alert } from '#ui/alert.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Kept } from '#ui/kept.tsx'
import { PortalFrame, type PortalSetting } from '#ui/portal-frame.tsx'
import { ReportProse } from '#ui/report-prose.tsx'
import { ReportTable } from '#ui/report-table.tsx'
import { articleMeta } from '#ui/site.ts'
import { columnOf } from '../columns/columns.ts'
import { formatNames } from '../report-formats.ts'
import type { PublicReport, PublishedReport, ReportFormat } from '../source.ts'
import { CorrectionNotes } from './corrections.tsx'

interface Props {
  readonly setting: PortalSetting
  readonly published: PublishedReport
}

interface PaperProps {
  readonly setting: PortalSetting
  readonly report: PublicReport
  readonly published?: string | undefined
  /** Of an older version: where it stands in the line. */
  readonly crumb?: string
  /** What stands between the head table and the words. */
  readonly children: ComponentChildren
}

/** One year's report as a well-set paper: head table, the six sections, the three tables. */
export function ReportPage({ setting, published: whole }: Props): JSX.Element {
  const { report, published, formats } = whole
  return (
    <Paper setting={setting} report={report} published={published}>
      <CorrectionNotes published={whole} />
      <Downloads year={report.year} formats={formats} />
    </Paper>
  )
}

/** A version that was corrected since, kept in the open, and where the report as it stands is. */
export function OldVersionPage({
  setting,
  published,
  at,
}: Props & { readonly at: number }): JSX.Element | null {
  const version = published.versions[at - 1]
  if (!version) return null
  const { year } = version.report
  return (
    <Paper setting={setting} report={version.report} published={version.published} crumb={`第 ${at} 版`}>
      <Alert state="soon" title="这是更正前的版本，已被更正后的版本代替。">
        <a href={`/annual-reports/${year}`}>查看更正后的报告</a>
      </Alert>
    </Paper>
  )
}

function Paper({ setting, report, published, crumb, children }: PaperProps): JSX.Element {
  const { title, year, authority } = report
  const { label, href } = columnOf('annual-reports')
  const own = `/annual-reports/${year}`
  return (
    <PortalFrame
      setting={setting}
      title={crumb ? `${title}（${crumb}）` : title}
      column={label}
      crumbs={[
        { label: '首页', href: '/' },
        { label, href },
        ...(crumb ? [{ label: `${year} 年`, href: own }, { label: crumb }] : [{ label: `${year} 年` }]),
      ]}
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
        {children}
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
