import type { JSX } from 'preact'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Authority } from '#office/authorities/authority.ts'
import { kindInfo } from '#office/authorities/kinds.ts'
import { LinkButton } from '#ui/button.tsx'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Pagination, type Paging } from '#ui/pagination.tsx'
import { Panel } from '#ui/panel.tsx'
import { QueryRow } from '#ui/query-row.tsx'
import { TextField } from '#ui/text-field.tsx'
import { authoritiesPath, authorityPath, belowPath } from './paths.ts'
import { StandingTag } from './standing-tag.tsx'
import type { TreeLine } from './tree-lines.ts'

interface Props {
  readonly setting: DeskSetting
  readonly lines: readonly TreeLine[]
  readonly paging: Paging
  readonly words: string
  /** Those that are no more, and those to come. */
  readonly others: readonly Authority[]
  readonly today: PlainDate
  /** The reader's own authority, where they may set up bodies under it. */
  readonly under: string | undefined
}

const columns: readonly TableColumn<TreeLine>[] = [
  {
    label: '机关',
    cell: ({ authority, depth }) => (
      <>
        {depth > 0 ? <span aria-hidden="true">{`${'　'.repeat(depth - 1)}└ `}</span> : null}
        <a href={authorityPath(authority.id)}>{authority.name}</a>
      </>
    ),
  },
  { label: '类型', cell: ({ authority }) => kindInfo(authority.kind).label },
  { label: '机关代字', cell: ({ authority }) => authority.documentMark ?? '—' },
  { label: '统一社会信用代码', cell: ({ authority }) => authority.creditCode ?? '—' },
  { label: '公开工作主管部门', cell: ({ supervisor }) => supervisor ?? '未登记' },
  {
    label: '下一次变更',
    kind: 'day',
    cell: ({ next }) => (next ? <time dateTime={next}>{next}</time> : '—'),
  },
]

/** Who stands under whom today, with what is to come and what has been. */
export function AuthoritiesPage(props: Props): JSX.Element {
  const { setting, lines, paging, words, others, today, under } = props
  return (
    <DeskFrame setting={setting} title="机关" entry={authoritiesPath} crumbs={[{ label: '机关' }]}>
      <PageHead
        title="机关"
        lead={`${today} 的隶属关系。名称、代字、代码用在文书、公开目录和年度报告上。`}
        actions={
          under ? (
            <LinkButton href={belowPath(under)} look="primary">
              登记下级机关
            </LinkButton>
          ) : null
        }
      />
      <QueryRow action={authoritiesPath}>
        <TextField name="q" label="名称、代字或代码" value={words} maxLength={50} />
      </QueryRow>
      <Panel title="隶属关系">
        <DataTable
          caption="机关及其隶属关系"
          columns={columns}
          rows={lines}
          rowKey={({ authority }) => authority.id}
          empty={<Empty title="没有符合条件的机关" next="请换一个名称、代字或代码再查。" />}
        />
        <Pagination {...paging} />
      </Panel>
      {others.length > 0 ? <OthersPanel others={others} today={today} /> : null}
    </DeskFrame>
  )
}

function OthersPanel({ others, today }: Pick<Props, 'others' | 'today'>): JSX.Element {
  const name = ({ versions }: Authority) => (versions.at(-1) ?? versions[0]).identity.name
  return (
    <Panel title="已撤销或尚未设立">
      <DataTable
        caption="已撤销或尚未设立的机关"
        columns={[
          { label: '机关', cell: (one) => <a href={authorityPath(one.id)}>{name(one)}</a> },
          { label: '类型', cell: ({ kind }) => kindInfo(kind).label },
          { label: '状态', cell: (one) => <StandingTag authority={one} today={today} /> },
        ]}
        rows={others}
        rowKey={({ id }) => id}
        empty={null}
      />
    </Panel>
  )
}
