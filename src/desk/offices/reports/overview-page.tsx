import type { JSX } from 'preact'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { LinkButton } from '#ui/button.tsx'
import { Select } from '#ui/choice-field.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Pagination, type Paging } from '#ui/pagination.tsx'
import { Panel } from '#ui/panel.tsx'
import { QueryRow } from '#ui/query-row.tsx'
import { type Figure, Statistics } from '#ui/statistic.tsx'
import { TextField } from '#ui/text-field.tsx'
import { OfficeTabs } from '../office-tabs.tsx'
import { officeReportsPath, officesPath } from '../paths.ts'
import type { ReportLine } from './line.ts'
import { overviewColumns } from './overview-columns.tsx'
import {
  type OverviewQuery,
  orders,
  overviewFileHref,
  overviewHref,
  type ReportState,
  states,
} from './query.ts'

interface Props {
  readonly setting: DeskSetting
  readonly year: number
  readonly years: readonly number[]
  readonly due: PlainDate | null
  readonly query: OverviewQuery
  /** Those of this page. */
  readonly lines: readonly ReportLine[]
  /** All of them, whatever is asked for. */
  readonly all: readonly ReportLine[]
  readonly paging: Paging
}

/** The reports of all authorities under one: who is missing, what does not add up, what was asked for. */
export function ReportsOverviewPage(props: Props): JSX.Element {
  const { setting, year, due, query, lines, all, paging } = props
  return (
    <DeskFrame
      setting={setting}
      title={`${year} 年度报告`}
      entry={officesPath}
      crumbs={[{ label: '监督检查', href: officesPath }, { label: `${year} 年度报告` }]}
    >
      <PageHead
        title={`${year} 年度报告`}
        lead={
          due === null
            ? ''
            : `各机关应于 ${due} 前报送并公布（条例第四十九条）。报送或公布以后可以查看、核对；此前只显示办到哪一步。`
        }
        actions={<LinkButton href={overviewFileHref(query)}>导出 Excel</LinkButton>}
      />
      <OfficeTabs at={officeReportsPath} />
      {all.length > 0 ? <Statistics figures={figuresOf(all, query)} /> : null}
      <Query {...props} />
      <Panel title="各机关的报告">
        <DataTable
          caption={`各机关的 ${year} 年度报告`}
          columns={overviewColumns(year)}
          rows={lines}
          rowKey={({ authority }) => authority.id}
          empty={<Empty title="没有符合条件的报告" next="请换一个条件再查，或者点「重置」查看全部。" />}
        />
        <Pagination {...paging} />
      </Panel>
    </DeskFrame>
  )
}

const counted: readonly ReportState[] = ['published', 'overdue', 'errors', 'sums', 'demanded']

function figuresOf(all: readonly ReportLine[], query: OverviewQuery): readonly Figure[] {
  const href = (state: ReportState | '') => overviewHref(query, { state, q: '' })
  return [
    { label: '应报', value: all.length, unit: '个', href: href('') },
    ...counted.map((state) => {
      const value = all.filter(states[state].holds).length
      return { label: states[state].label, value, unit: '个', ...(value > 0 ? { href: href(state) } : {}) }
    }),
  ]
}

function Query({ year, years, query: { q, state, order } }: Props): JSX.Element {
  const choices = (named: Readonly<Record<string, { readonly label: string }>>) =>
    Object.entries(named).map(([value, { label }]) => ({ value, label }))
  return (
    <QueryRow action={officeReportsPath}>
      <Select
        name="year"
        label="年度"
        choices={years.map((one) => ({ value: String(one), label: `${one} 年` }))}
        value={String(year)}
      />
      <TextField name="q" label="机关名称" value={q} maxLength={50} />
      <Select name="state" label="情况" choices={choices(states)} value={state} any="全部" />
      <Select name="order" label="排序" choices={choices(orders)} value={order} any="机关次序" />
    </QueryRow>
  )
}
