import type { JSX } from 'preact'
import { Alert } from '#ui/alert.tsx'
import { LinkButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { personPath } from './form-setting.ts'
import { peoplePath } from './person-page.tsx'
import type { PersonView } from './person-view.ts'

interface Props {
  readonly setting: DeskSetting
  readonly view: PersonView
  readonly code: string
}

/** The one time a code is seen; made to be printed and handed over. */
export function CodeIssuedPage({ setting, view: { person }, code }: Props): JSX.Element {
  const href = personPath(person.id)
  return (
    <DeskFrame
      setting={setting}
      title="首次登录码"
      entry={peoplePath}
      crumbs={[{ label: '人员', href: peoplePath }, { label: person.name, href }, { label: '首次登录码' }]}
    >
      <PageHead title={`${person.name}的首次登录码`} />
      <Alert state="soon" title="离开本页后不能再次查看；请当面或密封交给本人，不要经聊天软件发送。" />
      <Panel title="交给本人">
        <DescriptionList
          facts={[
            { term: '账号', value: person.account },
            { term: '首次登录码', value: <strong>{code}</strong> },
            { term: '有效期', value: '3 天，用一次' },
            { term: '在哪里用', value: '登录页的“使用首次登录码”' },
          ]}
        />
      </Panel>
      <LinkButton href={href}>返回{person.name}</LinkButton>
    </DeskFrame>
  )
}
