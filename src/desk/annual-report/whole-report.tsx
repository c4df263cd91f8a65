import type { JSX } from 'preact'
import type { CellAddress } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import { drawnTables } from '#office/annual-report/drawing/drawn-table.ts'
import type { ReportWithoutCases } from '#office/annual-report/yearly-report.ts'
import { Panel } from '#ui/panel.tsx'
import { ReportTable } from '#ui/report-table.tsx'
import { ReportWords } from './report-words.tsx'

interface Props {
  readonly report: ReportWithoutCases
  /** Cells to look at most closely. */
  readonly doubts?: ReadonlyMap<CellAddress, 'part' | 'suspect'>
}

/** A frozen report as a reader reads it: words and tables, whose numbers lead nowhere. */
export function WholeReport({ report, doubts }: Props): JSX.Element {
  return (
    <>
      <Panel title="正文" id="words" look="words">
        <ReportWords report={report} />
      </Panel>
      {drawnTables(form2021, report.cells).map((table) => {
        const section = form2021.sections.find((candidate) => candidate.table === table.id)
        const caption = `${section?.ordinal ?? ''}、${section?.label ?? ''}`
        return (
          <Panel key={table.id} title={caption} id={`whole-${table.id}`}>
            <ReportTable table={table} caption={table.caption} {...(doubts ? { doubts } : {})} />
          </Panel>
        )
      })}
    </>
  )
}
