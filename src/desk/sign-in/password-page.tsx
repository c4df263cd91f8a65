import type { JSX } from 'preact'
import { Alert } from '#ui/alert.tsx'
import { Button } from '#ui/button.tsx'
import { mistakeAt } from '#ui/error-summary.tsx'
import { TextField } from '#ui/text-field.tsx'
import { SignInFrame, type SignInSetting } from './frame.tsx'

interface Props {
  readonly setting: SignInSetting
  readonly account: string
  /** Why one is here again, in a whole sentence. */
  readonly said: string | undefined
  readonly enrolPath: string
}

export function PasswordPage({ setting, account, said, enrolPath }: Props): JSX.Element {
  const mistake = mistakeAt(setting.mistakes, 'account')
  return (
    <SignInFrame
      setting={setting}
      title="登录"
      lead={said ? <Alert state="info" title={said} /> : null}
      after={
        <>
          <p>
            <a href={enrolPath}>使用首次登录码</a>
          </p>
          <p class="hint">
            第一次登录，或登录方式已重置时，用管理员交给您的首次登录码。忘记密码请联系本单位的安全管理员。
          </p>
        </>
      }
    >
      <TextField
        name="account"
        label="账号"
        value={account}
        mistake={mistake}
        autoComplete="username"
        maxLength={64}
      />
      <TextField
        name="password"
        label="密码"
        kind="password"
        autoComplete="current-password"
        maxLength={512}
      />
      <Button look="primary">登录</Button>
    </SignInFrame>
  )
}
