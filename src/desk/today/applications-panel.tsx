import type { JSX } from 'preact'
import { DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { Panel } from '#ui/panel.tsx'
import { type Figure, Statistics } from '#ui/statistic.tsx'
import { DueCell } from '../applications/list/due-cell.tsx'
import { StageTag } from '../applications/list/stage-tag.tsx'
import { casePath, listPath } from '../applications/paths.ts'
import type { ApplicationsToday } from '../applications/today.ts'

const labels = { mine: '我的', today: '今日到期', soon: '三日内到期', overdue: '已超期' } as const

/** How many applications are due, and those whose next step is the reader's. */
export function ApplicationsPanel({ today }: { readonly today: ApplicationsToday }): JSX.Element {
  return (
    <>
      <Statistics figures={figuresOf(today)} />
      <Panel title="我的下一步" extra={<a href={`${listPath}?tab=mine`}>全部「我的」</a>}>
        <DataTable
          caption="我的下一步"
          columns={[
            { label: '编号', kind: 'day', cell: ({ number }) => <a href={casePath(number)}>{number}</a> },
            { label: '申请内容', cell: ({ about }) => <span class="cut">{about}</span> },
            { label: '阶段', cell: (row) => <StageTag {...row} /> },
            { label: '到期日', cell: (row) => <DueCell {...row} /> },
            {
              label: '操作',
              kind: 'actions',
              cell: ({ number, next }) => (
                <a href={casePath(number)} aria-label={`${next} ${number}`}>
                  {next}
                </a>
              ),
            },
          ]}
          rows={today.yours}
          rowKey={({ number }) => number}
          empty={<Empty title="没有等您办理的申请" next="轮到您的步骤会列在这里，最先到期的在前。" />}
        />
      </Panel>
    </>
  )
}

function figuresOf({ counts }: ApplicationsToday): readonly Figure[] {
  return (['mine', 'today', 'soon', 'overdue'] as const).map((tab) => ({
    label: labels[tab],
    value: counts[tab],
    unit: '件',
    href: `${listPath}?tab=${tab}`,
  }))
}
