import type { JSX } from 'preact'
import type { Section } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import { drawnTables } from '#office/annual-report/drawing/drawn-table.ts'
import { LinkButton } from '#ui/button.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { Kept } from '#ui/kept.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { ReportProse } from '#ui/report-prose.tsx'
import { ReportTable } from '#ui/report-table.tsx'
import { Tabs } from '#ui/tabs.tsx'
import type { ReportAtDesk } from '../source.ts'
import { blanksIn } from './blanks.ts'
import { hrefWhereCounted } from './cell-address.ts'
import { FindingsPanel } from './findings-panel.tsx'
import { doubtfulCells, type JudgedRule, judgedRules } from './judged-sums.ts'
import { ReportTags } from './report-tags.tsx'
import { SumsPanel } from './sums-panel.tsx'

interface Props {
  readonly setting: DeskSetting
  readonly atDesk: ReportAtDesk
}

/** A year's report at work: tables whose numbers open their cases, the identities beside them, findings, words. */
export function DeskReportPage({ setting, atDesk }: Props): JSX.Element {
  const { report } = atDesk
  const { year } = report
  return (
    <DeskFrame
      setting={setting}
      title={`${year} 年度报告`}
      entry="/desk/annual-report"
      crumbs={[{ label: '年度报告', href: '/desk/annual-report' }, { label: `${year} 年` }]}
    >
      <PageHead
        title={`${year} 年度报告`}
        lead={report.title}
        tags={<ReportTags atDesk={atDesk} />}
        actions={<Downloads year={year} />}
      />
      <Kept of={atDesk} as="desk">
        {() => <Body atDesk={atDesk} />}
      </Kept>
    </DeskFrame>
  )
}

function Body({ atDesk }: { readonly atDesk: ReportAtDesk }): JSX.Element {
  const { report, findings } = atDesk
  const rules = judgedRules(report.cells)
  return (
    <>
      <Tabs
        label="报告的组成部分"
        tabs={[
          ...form2021.sections
            .filter((section) => section.table)
            .map(({ id, ordinal, label }) => ({ label: `${ordinal}、${label}`, href: `#${id}` })),
          { label: '核对结果', href: '#findings', count: findings.length },
          { label: '正文', href: '#words', count: blanksIn(report) },
        ]}
      />
      {form2021.sections
        .filter((section) => section.table)
        .map((section) => (
          <TablePanel key={section.id} section={section} atDesk={atDesk} rules={rules} />
        ))}
      <Panel title="核对结果" id="findings">
        <FindingsPanel findings={findings} />
      </Panel>
      <Words atDesk={atDesk} />
    </>
  )
}

function Downloads({ year }: { readonly year: number }): JSX.Element {
  const href = (format: string) => `/desk/annual-report/${year}/files/${format}`
  return (
    <>
      <LinkButton href={href('pdf')}>PDF</LinkButton>
      <LinkButton href={href('xlsx')}>Excel</LinkButton>
      <LinkButton href={href('html')}>网页</LinkButton>
      <LinkButton href={href('json')}>数据</LinkButton>
      <LinkButton href={href('docx')} look="primary">
        下载 Word
      </LinkButton>
    </>
  )
}

interface TableProps {
  readonly section: Section
  readonly atDesk: ReportAtDesk
  readonly rules: readonly JudgedRule[]
}

function TablePanel({ section, atDesk: { report }, rules }: TableProps): JSX.Element | null {
  const table = drawnTables(form2021, report.cells).find(({ id }) => id === section.table)
  if (!table) return null
  const own = rules.filter((rule) => rule.table === table.id)
  const doubts = doubtfulCells(own)
  const drawn = (
    <ReportTable
      table={table}
      caption={`${table.caption}　${section.label}`}
      hrefOf={hrefWhereCounted(report.year, report.cells)}
      doubts={doubts}
    />
  )
  return (
    <Panel title={`${section.ordinal}、${section.label}`} id={section.id}>
      {own.length === 0 ? (
        drawn
      ) : (
        <div class="beside">
          <div>
            {drawn}
            {doubts.size > 0 ? (
              <p class="hint">
                浅红底的数所在的勾稽关系不成立，红框标出最可能有误的数，请打开核对计入的事项。
              </p>
            ) : null}
          </div>
          <div class="stays">
            <SumsPanel rules={own} />
          </div>
        </div>
      )}
    </Panel>
  )
}

function Words({ atDesk: { report } }: { readonly atDesk: ReportAtDesk }): JSX.Element {
  const blanks = blanksIn(report)
  return (
    <Panel
      title="正文"
      id="words"
      look="words"
      extra={<span class="hint">{blanks > 0 ? `还有 ${blanks} 处待填` : '已填齐'}</span>}
    >
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
    </Panel>
  )
}
