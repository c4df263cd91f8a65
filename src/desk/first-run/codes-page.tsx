import type { JSX } from 'preact'
import { roleInfo } from '#office/authorities/people/roles.ts'
import { Alert } from '#ui/alert.tsx'
import { LinkButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import type { View } from '#ui/document.tsx'
import { FirstRunFrame } from './frame.tsx'
import type { FirstCode } from './source.ts'

interface Props {
  readonly view: View
  readonly origin: string
  readonly codes: readonly FirstCode[]
}

/** The one time the codes are seen; made to be printed, cut and handed over. */
export function CodesPage({ view, origin, codes }: Props): JSX.Element {
  return (
    <FirstRunFrame view={view} title="已启用">
      <Alert state="soon" title="下面的首次登录码只显示这一次，请现在打印或抄写。">
        <p>请当面或密封交给本人，不要经聊天软件发送。3 天内有效，用一次。</p>
      </Alert>
      {codes.map(({ name, account, roles, code }) => (
        <section class="field" key={account}>
          <div class="panel-head">
            <h2>{name}</h2>
          </div>
          <DescriptionList
            facts={[
              { term: '角色', value: roles.map((role) => roleInfo(role).label).join('、') },
              { term: '账号', value: account },
              { term: '首次登录码', value: <strong>{code}</strong> },
              { term: '在哪里用', value: `${origin}/sign-in/first` },
            ]}
          />
        </section>
      ))}
      <p class="hint">本页显示后，启用向导永久关闭。</p>
      <p class="error-actions">
        <LinkButton href="/sign-in/first">首次登录</LinkButton> <LinkButton href="/">打开门户</LinkButton>
      </p>
    </FirstRunFrame>
  )
}
