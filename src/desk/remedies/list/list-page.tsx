import type { JSX } from 'preact'
import { blockWords } from '#office/remedies/matter/intake.ts'
import { stageWords } from '#office/remedies/matter/remedy.ts'
import { LinkButton } from '#ui/button.tsx'
import { Select } from '#ui/choice-field.tsx'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { DaysLeft } from '#ui/days-left.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Pagination, type Paging } from '#ui/pagination.tsx'
import { Panel } from '#ui/panel.tsx'
import { QueryRow } from '#ui/query-row.tsx'
import { type Figure, Statistics } from '#ui/statistic.tsx'
import { type Tab, Tabs } from '#ui/tabs.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextField } from '#ui/text-field.tsx'
import { newRemedyPath, remediesPath, remediesYearPath, remedyPath } from '../paths.ts'
import { stageLook } from '../stage-look.ts'
import type { RemedyLine } from './lines.ts'
import { type RemedyTab, remedyTabs, tabHref } from './tabs.ts'

export interface ListView {
  readonly lines: readonly RemedyLine[]
  readonly tabs: readonly Tab[]
  readonly tab: RemedyTab
  readonly words: string
  readonly block: string
  readonly mayRegister: boolean
  /** The newest year's figures of table four; empty where the register is. */
  readonly figures: readonly Figure[]
  readonly year: number | null
  readonly paging: Paging
}

/** Every reconsideration and lawsuit of the authority, the nearest day in front. */
export function RemediesPage({
  setting,
  view,
}: {
  readonly setting: DeskSetting
  readonly view: ListView
}): JSX.Element {
  const { lines, tabs, tab, mayRegister, figures, year, paging } = view
  const title = '行政复议、行政诉讼'
  return (
    <DeskFrame setting={setting} title={title} entry={remediesPath} crumbs={[{ label: title }]}>
      <PageHead
        title={title}
        lead={year === null ? '' : `数字为 ${year} 年表四，按登记簿逐件计出`}
        actions={
          <>
            <LinkButton href={remediesYearPath}>本年表四</LinkButton>
            {mayRegister ? (
              <LinkButton href={newRemedyPath} look="primary">
                登记案件
              </LinkButton>
            ) : null}
          </>
        }
      />
      {figures.length > 0 ? <Statistics figures={figures} /> : null}
      <Query view={view} />
      <Tabs label="案件所处阶段" tabs={tabs} current={tabHref(tab)} />
      <Panel title={`${remedyTabs[tab].label}的案件`}>
        <DataTable
          caption={`${remedyTabs[tab].label}的案件`}
          columns={columns}
          rows={lines}
          rowKey={({ number, since }) => `${number} ${since}`}
          empty={
            <Empty
              title="没有符合条件的案件"
              next="收到行政复议申请书副本或者起诉状副本后，点「登记案件」；也可以从申请的页面登记。"
            />
          }
        />
        <Pagination {...paging} />
      </Panel>
    </DeskFrame>
  )
}

function Query({ view: { words, block, tab } }: { readonly view: ListView }): JSX.Element {
  return (
    <QueryRow action={remediesPath}>
      {tab === 'open' ? null : <input type="hidden" name="tab" value={tab} />}
      <TextField name="q" label="关键词" value={words} maxLength={50} />
      <Select
        name="block"
        label="类型"
        choices={Object.entries(blockWords).map(([value, label]) => ({ value, label }))}
        value={block}
        any="全部"
      />
    </QueryRow>
  )
}

const columns: readonly TableColumn<RemedyLine>[] = [
  {
    label: '编号',
    cell: ({ number }) => <a href={remedyPath(number)}>{number === '' ? '（无编号）' : number}</a>,
  },
  { label: '类型', cell: ({ block }) => blockWords[block] },
  { label: '申请人（原告）', cell: ({ party }) => (party === '' ? '—' : party) },
  { label: '机关、法院', cell: ({ forum }) => (forum === '' ? '—' : forum) },
  {
    label: '涉及申请',
    cell: ({ application }) =>
      application === null ? (
        '—'
      ) : (
        <a href={`/desk/applications/${encodeURIComponent(application)}`}>{application}</a>
      ),
  },
  { label: '收到', kind: 'day', cell: ({ since }) => <time dateTime={since}>{since}</time> },
  { label: '环节', cell: ({ stage }) => <Tag state={stageLook[stage]} word={stageWords[stage]} /> },
  { label: '下一期限', cell: (line) => <NextDay due={line.due} /> },
  {
    label: '操作',
    kind: 'actions',
    cell: ({ number }) => (
      <a href={remedyPath(number)} aria-label={`办理 ${number}`}>
        办理
      </a>
    ),
  },
]

function NextDay({ due }: Pick<RemedyLine, 'due'>): JSX.Element {
  if (due === null) return <>—</>
  const { what, day, daysLeft, note = '无确定日期' } = due
  if (day === null || daysLeft === null) {
    return (
      <>
        {what}
        <span class="hint">　{note}</span>
      </>
    )
  }
  return (
    <>
      {what} <DaysLeft date={day} days={daysLeft} />
    </>
  )
}
