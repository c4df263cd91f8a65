import type { JSX } from 'preact'
import type { CellChange } from '#office/annual-report/life/changes.ts'
import type { Pending, RestatementLine } from '#office/annual-report/life/restatements.ts'
import { DataTable } from '#ui/data-table.tsx'
import { Panel } from '#ui/panel.tsx'
import { cellHref, nameOfCell } from './cell-address.ts'

interface Props {
  readonly year: number
  readonly pending: Pending
  /** A report taken over is not expected to be this register's. */
  readonly source: 'register' | 'paper'
}

/** What the register says otherwise than the published report, and the reasons that were given for it. */
export function PendingPanel({ year, pending: { cells, lines }, source }: Props): JSX.Element | null {
  if (cells.length === 0 && lines.length === 0) return null
  return (
    <Panel title="发布之后的变化" id="pending">
      <p>
        {source === 'register'
          ? '登记簿现在的数与已公布的报告不同。确需改动的，请办理更正：更正稿取登记簿现在的数，并写明原因。'
          : '这份报告由已公布的报告转入，登记簿里该年的事项与它不同。登记簿不全的，不必处理。'}
      </p>
      {cells.length > 0 ? <CellChanges year={year} changes={cells} was="已公布" is="登记簿现为" /> : null}
      <RestatementLines lines={lines} />
    </Panel>
  )
}

interface ChangesProps {
  readonly year: number
  readonly changes: readonly CellChange[]
  readonly was: string
  readonly is: string
}

export function CellChanges({ year, changes, was, is }: ChangesProps): JSX.Element {
  return (
    <DataTable
      caption="不同的数"
      columns={[
        { label: '单元格', cell: ({ cell }) => <a href={cellHref(year, cell)}>{nameOfCell(cell)}</a> },
        { label: was, kind: 'number', cell: (change) => change.was },
        { label: is, kind: 'number', cell: (change) => change.is },
      ]}
      rows={changes}
      rowKey={({ cell }) => cell}
      empty={null}
    />
  )
}

export function RestatementLines({
  lines,
}: {
  readonly lines: readonly RestatementLine[]
}): JSX.Element | null {
  if (lines.length === 0) return null
  return (
    <>
      <h3>改变已公布年度的办理事项</h3>
      <DataTable
        caption="改变已公布年度的办理事项"
        columns={[
          { label: '日期', kind: 'day', cell: ({ on }) => on },
          { label: '申请、复议、诉讼', cell: ({ number }) => number || '—' },
          { label: '改变的年度', cell: ({ year }) => `${year} 年起` },
          { label: '原因', cell: ({ reason }) => reason },
        ]}
        rows={lines}
        rowKey={({ act }) => String(act)}
        empty={null}
      />
    </>
  )
}
