import type { JSX } from 'preact'
import type { PasswordProfile } from '#office/sign-in/password-profiles.ts'
import { Button } from '#ui/button.tsx'
import { SignInFrame, type SignInSetting } from './frame.tsx'
import { NewPasswordFields } from './new-password-fields.tsx'

interface Props {
  readonly setting: SignInSetting
  readonly profile: PasswordProfile
  readonly overdue: boolean
}

export function NewPasswordPage({ setting, profile, overdue }: Props): JSX.Element {
  return (
    <SignInFrame
      setting={setting}
      title={overdue ? '更换密码' : '设置密码'}
      lead={overdue ? <p>密码已到规定的更换时间，换好后继续。</p> : null}
    >
      <NewPasswordFields profile={profile} mistakes={setting.mistakes} />
      <Button look="primary">保存并继续</Button>
    </SignInFrame>
  )
}
