import type { JSX } from 'preact'
import { LinkButton } from '#ui/button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Pagination, type Paging } from '#ui/pagination.tsx'
import { Panel } from '#ui/panel.tsx'
import { QueryRow } from '#ui/query-row.tsx'
import { TextField } from '#ui/text-field.tsx'
import { personPath } from './form-setting.ts'
import type { Listed } from './listed.ts'
import { peoplePath } from './person-page.tsx'
import { AccountTag } from './state-tag.tsx'
import { termLabel } from './terms-table.tsx'

interface Props {
  readonly setting: DeskSetting
  readonly listed: Listed
  readonly words: string
  readonly mayRegister: boolean
  readonly paging: Paging
}

/** The people the reader may know, with what they hold today. */
export function PeoplePage({ setting, listed, words, mayRegister, paging }: Props): JSX.Element {
  const { lines, nameOf } = listed
  return (
    <DeskFrame setting={setting} title="人员" entry={peoplePath} crumbs={[{ label: '人员' }]}>
      <PageHead
        title="人员"
        actions={
          mayRegister ? (
            <LinkButton href={`${peoplePath}/new`} look="primary">
              登记人员
            </LinkButton>
          ) : null
        }
      />
      <QueryRow action={peoplePath}>
        <TextField name="q" label="姓名或账号" value={words} maxLength={50} />
      </QueryRow>
      <Panel title="人员名单">
        <DataTable
          caption="人员名单"
          columns={[
            { label: '姓名', cell: ({ person }) => <a href={personPath(person.id)}>{person.name}</a> },
            { label: '账号', cell: ({ person }) => person.account },
            { label: '机关', cell: ({ home }) => nameOf.authority(home) },
            {
              label: '现任角色',
              cell: ({ terms }) => terms.map((term) => termLabel(term, nameOf.person)).join('、') || '—',
            },
            { label: '账号状态', cell: ({ person }) => <AccountTag person={person} /> },
            {
              label: '操作',
              kind: 'actions',
              cell: ({ person }) => (
                <a href={personPath(person.id)} aria-label={`查看${person.name}`}>
                  查看
                </a>
              ),
            },
          ]}
          rows={lines}
          rowKey={({ person }) => person.id}
          empty={<Empty title="没有符合条件的人员" next="请换一个姓名或账号，或由系统管理员先登记人员。" />}
        />
        <Pagination {...paging} />
      </Panel>
    </DeskFrame>
  )
}
