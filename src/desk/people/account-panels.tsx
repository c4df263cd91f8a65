import type { JSX } from 'preact'
import { denialSentences } from '#office/authorities/permissions/verdict.ts'
import { Button } from '#ui/button.tsx'
import { Radios } from '#ui/choice-field.tsx'
import { mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { Panel } from '#ui/panel.tsx'
import { actionPath, type FormSetting } from './form-setting.ts'
import type { PersonAction } from './person-view.ts'

interface Press {
  readonly action: Extract<PersonAction, 'enrol' | 'reset-sign-in' | 'restore'>
  readonly title: string
  readonly what: string
  readonly look: 'plain' | 'danger'
}

/** What is done to an account by pressing one button; the action is also the last step of the form's address. */
const presses: readonly Press[] = [
  {
    action: 'enrol',
    title: '发放首次登录码',
    what: '登录码只显示一次，3 天内有效；再次发放后，前一个立即作废。',
    look: 'plain',
  },
  {
    action: 'restore',
    title: '恢复账号',
    what: '恢复后可以用原来的密码和动态口令登录。',
    look: 'plain',
  },
  {
    action: 'reset-sign-in',
    title: '重置登录方式',
    what: '忘记密码或更换手机时使用：密码和动态口令清除，本人立即退出，由系统管理员另发首次登录码。',
    look: 'danger',
  },
]

/** What the reader may do with the account itself, each in a panel; one's own account is told to be another's to change. */
export function AccountPanels(setting: FormSetting): JSX.Element {
  const { view, token } = setting
  if (Object.values(view.may).includes('own-account'))
    return (
      <Panel title="账号" id="account">
        <p>{denialSentences['own-account']}</p>
      </Panel>
    )
  return (
    <>
      {presses
        .filter(({ action }) => view.may[action] === 'allowed')
        .map(({ action, title, what, look }) => (
          <Panel key={action} title={title} id={action}>
            <ChangeForm action={actionPath(view, action)} token={token}>
              <p class="field">{what}</p>
              <Button look={look}>{title}</Button>
            </ChangeForm>
          </Panel>
        ))}
      {view.may.freeze === 'allowed' ? <FreezePanel {...setting} /> : null}
    </>
  )
}

function FreezePanel({ view, token, mistakes, form }: FormSetting): JSX.Element {
  return (
    <Panel title="冻结账号" id="freeze">
      <ChangeForm action={actionPath(view, 'freeze')} token={token}>
        <Radios
          name="cause"
          label="冻结的原因"
          hint="冻结后本人立即退出，不能再登录；任职和名下工作不变。"
          choices={[
            { value: 'left', label: '已离职' },
            { value: 'ordered', label: '按规定停用' },
          ]}
          value={form.cause ?? 'left'}
          mistake={mistakeAt(mistakes, 'cause')}
        />
        <Button look="danger">冻结</Button>
      </ChangeForm>
    </Panel>
  )
}
