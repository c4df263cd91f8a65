import type { JSX } from 'preact'
import { blockWords } from '#office/remedies/matter/intake.ts'
import { stageWords } from '#office/remedies/matter/remedy.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { DaysLeft } from '#ui/days-left.tsx'
import { Empty } from '#ui/empty.tsx'
import { Panel } from '#ui/panel.tsx'
import { Tag } from '#ui/tag.tsx'
import type { RemedyLine } from '../remedies/list/lines.ts'
import { remediesPath, remedyPath } from '../remedies/paths.ts'
import { stageLook } from '../remedies/stage-look.ts'
import type { RemediesToday } from '../remedies/today.ts'

/** What is owed to an organ or a court, and when somebody is to appear before it. */
export function RemediesPanel({ today }: { readonly today: RemediesToday }): JSX.Element {
  const { open, next } = today
  return (
    <Panel title="复议、诉讼的期限" extra={<a href={remediesPath}>全部未结 {open} 件</a>}>
      <DataTable
        caption="复议、诉讼的期限"
        columns={columns}
        rows={next}
        rowKey={({ number, since }) => `${number} ${since}`}
        empty={<Empty title="没有本机关的期限" next="未结的案件在等待审理机关；有期限时会列在这里。" />}
      />
    </Panel>
  )
}

const columns: readonly TableColumn<RemedyLine>[] = [
  { label: '编号', cell: ({ number }) => <a href={remedyPath(number)}>{number}</a> },
  { label: '类型', cell: ({ block }) => blockWords[block] },
  { label: '环节', cell: ({ stage }) => <Tag state={stageLook[stage]} word={stageWords[stage]} /> },
  { label: '要做什么', cell: ({ due }) => <span class="cut">{due?.what ?? ''}</span> },
  { label: '期限', cell: ({ due }) => <Day due={due} /> },
]

function Day({ due }: Pick<RemedyLine, 'due'>): JSX.Element {
  if (due === null || due.day === null || due.daysLeft === null) return <>—</>
  return <DaysLeft date={due.day} days={due.daysLeft} />
}
