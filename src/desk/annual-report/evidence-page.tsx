import type { JSX } from 'preact'
import type { CellAddress } from '#law/report-form/form.ts'
import { DataTable } from '#ui/data-table.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Panel } from '#ui/panel.tsx'
import type { CellEvidence } from '../source.ts'
import { cellHref, nameOfCell } from './cell-address.ts'
import { evidenceColumns } from './evidence-columns.tsx'

interface Props {
  readonly setting: DeskSetting
  readonly year: number
  readonly cell: CellAddress
  readonly evidence: CellEvidence
  readonly from: number
  readonly page: number
  readonly pages: number
}

/** The cases behind one cell of the report. */
export function EvidencePage(props: Props): JSX.Element {
  const { setting, year, cell, evidence, from, page, pages } = props
  const { value, items, total } = evidence
  const name = nameOfCell(cell)
  const back = `/desk/annual-report/${year}#${cell}`
  return (
    <DeskFrame
      setting={setting}
      title={`${name}　${year} 年`}
      entry="/desk/annual-report"
      crumbs={[
        { label: '年度报告', href: '/desk/annual-report' },
        { label: `${year} 年`, href: back },
        { label: name },
      ]}
    >
      <PageHead
        title={`${name}：${value}${cell.endsWith('/amount') ? ' 万元' : ''}`}
        lead={`${year} 年计入这一格的事项`}
      />
      <Panel title="计入事项">
        <DataTable
          caption={`${name}的计入事项`}
          columns={[
            { label: '序号', kind: 'number', cell: (_, index) => from + index + 1 },
            ...evidenceColumns(cell),
          ]}
          rows={items}
          rowKey={(item, index) => `${from + index} ${item.id}`}
          empty={<Empty title="没有计入的事项" next="这一格为 0。登记簿里有符合的事项时，会自动计入。" />}
        />
        <Pagination
          page={page}
          pages={pages}
          total={total}
          href={(n) => `${cellHref(year, cell)}?page=${n}`}
        />
      </Panel>
    </DeskFrame>
  )
}
