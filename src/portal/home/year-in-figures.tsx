import type { JSX } from 'preact'
import type { CellAddress } from '#law/report-form/form.ts'
import { Panel } from '#ui/panel.tsx'
import { Statistics } from '#ui/statistic.tsx'
import type { PublicReport } from '../source.ts'

/** The figures a reader asks for first, each leading to its section of the report. */
const figures: readonly {
  readonly cell: CellAddress
  readonly label: string
  readonly unit: string
  readonly section: string
}[] = [
  { cell: 'applications/new/total', label: '收到公开申请', unit: '件', section: 'applications' },
  { cell: 'applications/handled/total', label: '办结公开申请', unit: '件', section: 'applications' },
  {
    cell: 'disclosure/normativeDocuments/inForce',
    label: '现行有效规范性文件',
    unit: '件',
    section: 'disclosure',
  },
  { cell: 'remedies/reconsideration/total', label: '行政复议', unit: '件', section: 'remedies' },
]

/** The newest released year at a glance. */
export function YearInFigures({ report }: { readonly report: PublicReport }): JSX.Element {
  const href = `/annual-reports/${report.year}`
  return (
    <Panel title={`${report.year} 年公开工作`} extra={<a href={href}>查看年度报告</a>}>
      <Statistics
        figures={figures.map(({ cell, label, unit, section }) => ({
          label,
          unit,
          value: report.cells.get(cell) ?? 0,
          href: `${href}#${section}`,
        }))}
      />
    </Panel>
  )
}
