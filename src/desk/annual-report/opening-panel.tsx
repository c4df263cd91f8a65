import type { JSX } from 'preact'
import type { Opening } from '#office/annual-report/life/room.ts'
import { Alert } from '#ui/alert.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { Panel } from '#ui/panel.tsx'
import { cellHref } from './cell-address.ts'
import { wordsPath } from './paths.ts'
import { RestatementLines } from './pending-panel.tsx'

/** The opening balance is the published close of the year before; where it is not, case by case what makes the difference. */
export function OpeningPanel({
  year,
  opening: { differences, lines, cases },
}: {
  readonly year: number
  readonly opening: Opening
}): JSX.Element | null {
  if (differences.length === 0) return null
  return (
    <Panel title="上年结转与上年报告不一致" id="opening">
      <Alert
        state="error"
        title={`先更正 ${year - 1} 年度报告，使两者一致；上年报告确实不能更正的，在正文里写明原因，随报告一并公布。`}
      >
        <a href={`${wordsPath(year)}#other.opening`}>写明原因</a>
      </Alert>
      <DataTable
        caption="上年结转的差别"
        columns={[
          { label: '申请人', cell: ({ cell, column }) => <a href={cellHref(year, cell)}>{column}</a> },
          { label: `${year - 1} 年报告结转`, kind: 'number', cell: ({ published }) => published },
          { label: '登记簿上年结转', kind: 'number', cell: ({ counted }) => counted },
        ]}
        rows={differences}
        rowKey={({ cell }) => cell}
        empty={null}
      />
      {cases && cases.added.length + cases.gone.length > 0 ? (
        <ul class="finding-list">
          {cases.added.map((id) => (
            <li key={`+${id}`}>
              <p>{id}：上年报告发布时不在结转之列，现在计入上年结转。</p>
            </li>
          ))}
          {cases.gone.map((id) => (
            <li key={`-${id}`}>
              <p>{id}：上年报告发布时计入结转，现在不在上年结转之列。</p>
            </li>
          ))}
        </ul>
      ) : null}
      <RestatementLines lines={lines} />
    </Panel>
  )
}
