import type { JSX } from 'preact'
import { Alert } from '#ui/alert.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { mistakeAt } from '#ui/error-summary.tsx'
import { TextField } from '#ui/text-field.tsx'
import { SignInFrame, type SignInSetting } from './frame.tsx'
import type { OidcButton } from './oidc-button.ts'

interface Props {
  readonly setting: SignInSetting
  readonly account: string
  /** Why one is here again, in a whole sentence. */
  readonly said: { readonly state: 'info' | 'error'; readonly sentence: string } | undefined
  readonly enrolPath: string
  readonly oidc: OidcButton | undefined
}

export function PasswordPage({ setting, account, said, enrolPath, oidc }: Props): JSX.Element {
  const mistake = mistakeAt(setting.mistakes, 'account')
  return (
    <SignInFrame
      setting={setting}
      title="登录"
      lead={said ? <Alert state={said.state} title={said.sentence} /> : null}
      after={
        <>
          {oidc ? (
            <div class="field">
              <LinkButton href={oidc.path}>用{oidc.label}登录</LinkButton>
            </div>
          ) : null}
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
