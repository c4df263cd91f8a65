import type { JSX } from 'preact'
import type { Section } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import { blanksIn } from '#office/annual-report/drafting/fill.ts'
import { drawnTables } from '#office/annual-report/drawing/drawn-table.ts'
import { Panel } from '#ui/panel.tsx'
import { ReportTable } from '#ui/report-table.tsx'
import { Tabs } from '#ui/tabs.tsx'
import type { ReportAtDesk } from '../source.ts'
import { hrefWhereCounted } from './cell-address.ts'
import { FindingsPanel } from './findings-panel.tsx'
import { doubtfulCells, type JudgedRule, judgedRules } from './judged-sums.ts'
import { ReportWords } from './report-words.tsx'
import { SumsPanel } from './sums-panel.tsx'

/** The report's own parts: three tables with their identities, what the checks found, the words. */
export function ReportBody({ atDesk }: { readonly atDesk: ReportAtDesk }): JSX.Element {
  const { report, findings } = atDesk
  const rules = judgedRules(report.cells)
  const blanks = blanksIn(report).length
  return (
    <>
      <Tabs
        label="报告的组成部分"
        tabs={[
          ...form2021.sections
            .filter((section) => section.table)
            .map(({ id, ordinal, label }) => ({ label: `${ordinal}、${label}`, href: `#${id}` })),
          { label: '核对结果', href: '#findings', count: findings.length },
          { label: '正文', href: '#words', count: blanks },
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
      <Panel
        title="正文"
        id="words"
        look="words"
        extra={<span class="hint">{blanks > 0 ? `还有 ${blanks} 处待填` : '已填齐'}</span>}
      >
        <ReportWords report={report} />
      </Panel>
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
