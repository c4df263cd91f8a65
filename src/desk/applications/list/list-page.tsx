import type { JSX } from 'preact'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { stageWords } from '#office/applications/case/case.ts'
import { Alert } from '#ui/alert.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Select } from '#ui/choice-field.tsx'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { Empty } from '#ui/empty.tsx'
import { TokenField } from '#ui/form.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Pagination, type Paging } from '#ui/pagination.tsx'
import { QueryRow } from '#ui/query-row.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { TextField } from '#ui/text-field.tsx'
import { Toolbar } from '#ui/toolbar.tsx'
import { assignPath, casePath, exportPath, listPath, movedPath, newPath, receiptsPath } from '../paths.ts'
import type { Work } from '../work.ts'
import { DueCell } from './due-cell.tsx'
import { type ListQuery, listHref, stagesUnder } from './query.ts'
import type { ListRow } from './rows.ts'
import { emptyWords, type SeenList } from './seen.ts'
import { StageTag } from './stage-tag.tsx'
import { openTabs, tabIds } from './tabs.ts'

export interface ListMay {
  readonly register: boolean
  readonly assign: boolean
  readonly export: boolean
}

interface Props {
  readonly setting: DeskSetting
  readonly work: Work
  readonly query: ListQuery
  readonly seen: SeenList
  readonly may: ListMay
  readonly paging: Paging
  /** What the batch just did, in a sentence; empty for none. */
  readonly told: string
  readonly wrong: string
  /** Of how many cases a holiday notice moved a date lately. */
  readonly moved: number
}

/** The work list of applications. */
export function ListPage(props: Props): JSX.Element {
  const { setting, query, seen, may, paging, told, wrong, moved } = props
  return (
    <DeskFrame setting={setting} title="依申请公开" entry={listPath} crumbs={[{ label: '依申请公开' }]}>
      <PageHead
        title="依申请公开"
        actions={
          <>
            {moved > 0 ? <LinkButton href={movedPath}>日期变动（{moved} 件）</LinkButton> : null}
            <LinkButton href="/desk/applications/year">本年数字</LinkButton>
            {may.register ? (
              <LinkButton href={newPath} look="primary">
                新建登记
              </LinkButton>
            ) : null}
          </>
        }
      />
      {told === '' ? null : <Alert state="done" title={told} />}
      {wrong === '' ? null : <Alert state="error" title={wrong} />}
      <Tabs
        label="申请的范围"
        current={listHref(query, { page: 1 })}
        tabs={tabIds.map((tab) => ({
          label: tab === 'ended' ? '已办结' : openTabs[tab].label,
          href:
            tab === query.tab
              ? listHref(query, { page: 1 })
              : listHref(query, { tab, stage: undefined, page: 1 }),
          count: seen.counts[tab],
        }))}
      />
      <Conditions query={query} />
      <section class="panel">
        <Batch {...props} />
        <Pagination {...paging} />
      </section>
    </DeskFrame>
  )
}

function Conditions({ query }: { readonly query: ListQuery }): JSX.Element {
  return (
    <QueryRow action={listPath}>
      <input type="hidden" name="tab" value={query.tab} />
      <TextField name="q" label="查找" value={query.q} maxLength={100} />
      <Select
        name="stage"
        label="阶段"
        any="全部"
        value={query.stage ?? ''}
        choices={stagesUnder(query.tab).map((value) => ({ value, label: stageWords[value] }))}
      />
      <TextField kind="date" name="from" label="收到自" value={query.from ?? ''} />
      <TextField kind="date" name="to" label="收到至" value={query.to ?? ''} />
    </QueryRow>
  )
}

/** The table stands in the form of the batch: what is ticked goes where the button says. */
function Batch({ setting, work, query, seen, may }: Props): JSX.Element {
  const title = query.tab === 'ended' ? '已办结' : openTabs[query.tab].label
  const any = seen.rows.length > 0
  return (
    <form method="post" action={assignPath}>
      <TokenField token={setting.token} />
      <input type="hidden" name="back" value={listHref(query)} />
      <Toolbar title={title}>
        {any && may.assign && query.tab !== 'ended' && query.tab !== 'confirm' ? (
          <>
            <select class="control" name="handler" aria-label="指派给谁">
              <option value="">指派给…</option>
              {work.handlers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            <Button>批量指派</Button>
          </>
        ) : null}
        {any ? (
          <button class="plain" type="submit" formMethod="get" formAction={receiptsPath}>
            打印回执
          </button>
        ) : null}
        {any && may.export ? (
          <LinkButton href={listHref(query, {}, exportPath)}>导出 Excel</LinkButton>
        ) : null}
      </Toolbar>
      <DataTable
        caption={title}
        columns={query.tab === 'ended' ? endedColumns : openColumns}
        rows={seen.rows}
        rowKey={({ number }, at) => `${number} ${at}`}
        empty={<Empty {...emptyWords(query, may.register)} />}
      />
    </form>
  )
}

const tick: TableColumn<ListRow> = {
  label: '选',
  cell: ({ number }) => <input type="checkbox" name="number" value={number} aria-label={`选中 ${number}`} />,
}
const place: TableColumn<ListRow> = { label: '序号', kind: 'number', cell: (_row, at) => at + 1 }
const numberColumn: TableColumn<ListRow> = {
  label: '编号',
  kind: 'day',
  cell: ({ number }) => <a href={casePath(number)}>{number}</a>,
}
const applicant: TableColumn<ListRow> = { label: '申请人', cell: (row) => row.applicant || '—' }
const about: TableColumn<ListRow> = { label: '申请内容', cell: (row) => <span class="cut">{row.about}</span> }
const stage: TableColumn<ListRow> = {
  label: '阶段',
  cell: (row) => <StageTag {...row} />,
}
const since: TableColumn<ListRow> = { label: '收到', kind: 'day', cell: (row) => row.since }
const open: TableColumn<ListRow> = {
  label: '操作',
  kind: 'actions',
  cell: ({ number, next, yours }) => (
    <a href={casePath(number)} aria-label={`${yours ? next : '查看'} ${number}`}>
      {yours ? next : '查看'}
    </a>
  ),
}

const openColumns: readonly TableColumn<ListRow>[] = [
  tick,
  place,
  numberColumn,
  applicant,
  about,
  stage,
  { label: '等待谁', cell: ({ awaited, awaitedBy }) => <Awaited whom={awaited} by={awaitedBy} /> },
  { label: '到期日', cell: (row) => <DueCell {...row} /> },
  { label: '经办人', cell: ({ handler }) => handler || '未指派' },
  open,
]

function Awaited({ whom, by }: { readonly whom: string; readonly by: PlainDate | null }): JSX.Element {
  return (
    <>
      {whom === '' ? '—' : whom}
      {by === null ? '' : '，'}
      {by === null ? null : <span class="whole">至 {by}</span>}
    </>
  )
}

const endedColumns: readonly TableColumn<ListRow>[] = [
  tick,
  place,
  numberColumn,
  applicant,
  about,
  stage,
  since,
  open,
]
