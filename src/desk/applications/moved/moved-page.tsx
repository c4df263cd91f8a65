import type { JSX } from 'preact'
import type { MovedDate } from '#law/clocks/case-clocks.ts'
import type { MovedCase } from '#office/calendar/moved.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { Tag } from '#ui/tag.tsx'
import { casePath, listPath } from '../paths.ts'
import type { MovedByChange } from './moved-dates.ts'

interface Props {
  readonly setting: DeskSetting
  readonly moved: readonly MovedByChange[]
}

/** After a holiday notice: which open cases have another date now. */
export function MovedPage({ setting, moved }: Props): JSX.Element {
  const title = '日期变动'
  return (
    <DeskFrame
      setting={setting}
      title={title}
      entry={listPath}
      crumbs={[{ label: '依申请公开', href: listPath }, { label: title }]}
    >
      <PageHead
        title={title}
        lead="最近 90 天放假通知录入、核对以后，没有办结的申请哪些日期变了。已经办结的保持原来的日期。"
      />
      {moved.length === 0 ? (
        <Empty
          title="最近 90 天没有录入或者核对放假通知"
          next="系统管理员录入国务院办公厅的通知以后，日期变动的申请列在这里。"
        />
      ) : null}
      {moved.map((one) => (
        <Change key={`${one.change.row.year} ${one.change.on} ${one.change.what}`} moved={one} />
      ))}
    </DeskFrame>
  )
}

interface Line {
  readonly moved: MovedCase
  readonly date: MovedDate
}

function Change({ moved: { change, cases } }: { readonly moved: MovedByChange }): JSX.Element {
  const title = titleOf(change)
  return (
    <Panel title={title}>
      <DataTable
        caption={title}
        columns={columnsFor(change.what)}
        rows={cases.flatMap((moved) => moved.dates.map((date): Line => ({ moved, date })))}
        rowKey={({ moved, date }, at) => `${moved.number} ${date.clock} ${at}`}
        empty={<p>没有申请的日期因此变动。</p>}
      />
    </Panel>
  )
}

function titleOf({ what, on, row: { year, confirmed, waiting } }: MovedByChange['change']): string {
  const number = (what === 'confirmed' ? confirmed : waiting)?.notices.at(-1)?.number
  const done = { entered: '录入', confirmed: '核对，生效', awaiting: '录入更正，还没有核对' }[what]
  return `${year} 年放假安排${number ? `（${number}）` : ''}：${on} ${done}`
}

function columnsFor(what: MovedByChange['change']['what']): readonly TableColumn<Line>[] {
  return [
    {
      label: '编号',
      kind: 'day',
      cell: ({ moved: { number } }) => <a href={casePath(number)}>{number}</a>,
    },
    { label: '申请内容', cell: ({ moved }) => <span class="cut">{moved.about}</span> },
    { label: '期限', cell: ({ date }) => date.name },
    { label: '原为', kind: 'day', cell: ({ date }) => dayOrNone(date.from) },
    { label: what === 'awaiting' ? '核对后' : '现为', kind: 'day', cell: ({ date }) => dayOrNone(date.to) },
    {
      label: '状态',
      cell: ({ date }) =>
        what === 'awaiting' ? <Tag state="soon" word="核对后变动" /> : <Certainty date={date} />,
    },
  ]
}

function Certainty({ date: { certain, settled } }: { readonly date: MovedDate }): JSX.Element {
  if (!certain) return <Tag state="waiting" word="待定" />
  return <Tag state="done" word={settled ? '由待定改为确定' : '确定'} />
}

function dayOrNone(day: string | null) {
  return day === null ? '—' : <time dateTime={day}>{day}</time>
}
