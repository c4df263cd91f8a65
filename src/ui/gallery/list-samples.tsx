import type { JSX } from 'preact'
import { Breadcrumbs } from '../breadcrumbs.tsx'
import { LinkButton } from '../button.tsx'
import { DataTable } from '../data-table.tsx'
import { DescriptionList } from '../description-list.tsx'
import { Empty } from '../empty.tsx'
import { Pagination } from '../pagination.tsx'
import { Panel } from '../panel.tsx'
import { Statistics } from '../statistic.tsx'
import { Tabs } from '../tabs.tsx'
import { Tag } from '../tag.tsx'
import { Toolbar } from '../toolbar.tsx'

const rows = [
  { id: '2025-001', about: '某企业工伤认定决定书及有关材料', days: 12, on: '2025-03-05' },
  { id: '2025-002', about: '本人历年社会保险缴费政策口径', days: 3, on: '2025-07-14' },
]

export function ListSamples(): JSX.Element {
  return (
    <>
      <Breadcrumbs crumbs={[{ label: '依申请公开', href: '#main' }, { label: '申请列表' }]} />
      <Tabs
        label="申请"
        current="#all"
        tabs={[
          { label: '全部', href: '#all', count: 128 },
          { label: '三日内到期', href: '#soon', count: 3 },
          { label: '等待补正', href: '#waiting' },
        ]}
      />
      <Statistics
        figures={[
          { label: '本年新收', value: 128, unit: '件', href: '#main', note: '比上年同期多 9 件' },
          { label: '收费', value: '0.168', unit: '万元' },
          { label: '正在办理', value: 0, unit: '件' },
        ]}
      />
      <Panel title="列表">
        <Toolbar title="申请列表">
          <LinkButton href="#main">导出</LinkButton>
          <LinkButton href="#main" look="primary">
            新建
          </LinkButton>
        </Toolbar>
        <SampleTable />
        <Pagination page={7} pages={20} total={998} href={(n) => `#page-${n}`} />
        <DataTable
          caption="没有内容的列表"
          columns={[]}
          rows={[]}
          rowKey={() => ''}
          empty={<Empty title="没有符合条件的申请" next="请放宽查询条件，或点“重置”。" />}
        />
        <DescriptionList
          facts={[
            { term: '索引号', value: 'K12345678/2025-00001' },
            { term: '发文字号', value: '卫人社公复〔2025〕1号' },
            { term: '有效性', value: <Tag state="done" word="有效" /> },
          ]}
        />
      </Panel>
    </>
  )
}

function SampleTable(): JSX.Element {
  return (
    <DataTable
      caption="申请"
      columns={[
        { label: '编号', cell: ({ id }) => <a href="#main">{id}</a> },
        { label: '申请内容', cell: ({ about }) => about },
        { label: '收到日期', kind: 'day', cell: ({ on }) => <time dateTime={on}>{on}</time> },
        { label: '剩余', kind: 'number', cell: ({ days }) => days },
        { label: '状态', cell: () => <Tag state="waiting" word="办理中" /> },
        {
          label: '操作',
          kind: 'actions',
          cell: ({ id }) => (
            <a href="#main" aria-label={`办理 ${id}`}>
              办理
            </a>
          ),
        },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
      empty={null}
    />
  )
}
