import type { JSX } from 'preact'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { auditParts } from '#office/audit/trail.ts'
import { Alert } from '#ui/alert.tsx'
import { LinkButton } from '#ui/button.tsx'
import { type Choice, Select } from '#ui/choice-field.tsx'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Pagination, type Paging } from '#ui/pagination.tsx'
import { Panel } from '#ui/panel.tsx'
import { QueryRow } from '#ui/query-row.tsx'
import { TextField } from '#ui/text-field.tsx'
import { type EntryLine, partWords } from './entry-words.ts'
import { auditExportPath, auditPath } from './paths.ts'
import { type AskedQuery, addressOf, firstDay } from './query.ts'

interface Props {
  readonly setting: DeskSetting
  readonly asked: AskedQuery
  readonly today: PlainDate
  readonly authorities: readonly Choice[]
  readonly lines: readonly EntryLine[]
  readonly paging: Paging
  /** `too-many`: more than one file holds. */
  readonly exporting: 'allowed' | 'too-many' | 'not-allowed'
}

const columns: readonly TableColumn<EntryLine>[] = [
  { label: '时间', kind: 'day', cell: ({ at }) => <time dateTime={at.replace(' ', 'T')}>{at}</time> },
  { label: '类别', kind: 'day', cell: ({ part }) => part },
  { label: '事项', cell: ({ what }) => what },
  { label: '办理人', cell: ({ by }) => by || '—' },
  { label: '对象', cell: ({ about }) => about || '—' },
  { label: '登记簿', cell: ({ authority }) => authority || '—' },
  { label: '序号', kind: 'number', cell: ({ number }) => number || '—' },
  { label: '来源地址', cell: ({ address }) => address || '—' },
]

/** Who did what and when. What the acts say is not here. */
export function AuditPage({
  setting,
  asked,
  today,
  authorities,
  lines,
  paging,
  exporting,
}: Props): JSX.Element {
  return (
    <DeskFrame setting={setting} title="审计记录" entry={auditPath} crumbs={[{ label: '审计记录' }]}>
      <PageHead
        title="审计记录"
        lead="登录、机关和人员变动、登记簿的每一笔记录；只列谁在何时办了什么，不列内容和申请人。不能修改或删除。"
        actions={
          exporting === 'allowed' ? (
            <LinkButton href={`${auditExportPath}?${addressOf(asked)}`}>导出 CSV</LinkButton>
          ) : null
        }
      />
      {exporting === 'too-many' ? (
        <Alert state="info" title="记录超过 5 万条，不能一次导出；请缩短日期或选定类别、机关后再导出。" />
      ) : null}
      <QueryRow action={auditPath}>
        <Select
          name="part"
          label="类别"
          any="全部"
          choices={auditParts.map((part) => ({ value: part, label: partWords[part] }))}
          value={asked.part ?? ''}
        />
        <TextField name="who" label="姓名或账号" value={asked.who} maxLength={50} width="short" />
        <Select
          name="authority"
          label="机关"
          any="全部"
          choices={authorities}
          value={asked.authority ?? ''}
        />
        <TextField name="from" label="起始日期" kind="date" width="short" value={firstDay(asked, today)} />
        <TextField name="until" label="截止日期" kind="date" width="short" value={asked.until ?? ''} />
      </QueryRow>
      <Panel title="记录">
        <DataTable
          caption="审计记录，新的在前"
          columns={columns}
          rows={lines}
          rowKey={(_, at) => String(at)}
          empty={<Empty title="没有符合条件的记录" next="请放宽日期、类别或姓名再查。" />}
        />
        <Pagination {...paging} />
      </Panel>
    </DeskFrame>
  )
}
