import type { JSX } from 'preact'
import { Button } from '#ui/button.tsx'
import { mistakeAt } from '#ui/error-summary.tsx'
import { TextField } from '#ui/text-field.tsx'
import { SignInFrame, type SignInSetting } from './frame.tsx'

interface Props {
  readonly setting: SignInSetting
  readonly account: string
}

export function EnrolmentPage({ setting, account }: Props): JSX.Element {
  return (
    <SignInFrame
      setting={setting}
      title="首次登录"
      lead={<p>用管理员交给您的首次登录码确认身份，然后设置自己的密码和动态口令。登录码 3 天内有效。</p>}
      after={
        <p>
          <a href="/sign-in">已经设置过密码，去登录</a>
        </p>
      }
    >
      <TextField
        name="account"
        label="账号"
        value={account}
        mistake={mistakeAt(setting.mistakes, 'account')}
        autoComplete="username"
        maxLength={64}
      />
      <TextField
        name="code"
        label="首次登录码"
        hint="形如 7K3Q-9F2M-XXXX-XXXX，大小写和横线都可以不管。"
        autoComplete="off"
        maxLength={64}
      />
      <Button look="primary">继续</Button>
    </SignInFrame>
  )
}
