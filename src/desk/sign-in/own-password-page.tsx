import type { JSX } from 'preact'
import type { PasswordProfile } from '#office/sign-in/password-profiles.ts'
import { Alert } from '#ui/alert.tsx'
import { Button } from '#ui/button.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { TextField } from '#ui/text-field.tsx'
import { NewPasswordFields } from './new-password-fields.tsx'

interface Props {
  readonly setting: DeskSetting
  readonly profile: PasswordProfile
  readonly mistakes: readonly Mistake[]
  /** Just changed. */
  readonly done: boolean
}

/** One's own password, changed at the desk. */
export function OwnPasswordPage({ setting, profile, mistakes, done }: Props): JSX.Element {
  return (
    <DeskFrame setting={setting} title="修改密码" entry={ownPasswordPath} crumbs={[{ label: '修改密码' }]}>
      <PageHead title="修改密码" lead="修改后，您在其他电脑上的登录会立即失效。" />
      {done ? <Alert state="done" title="密码已修改，下次登录请用新密码" /> : null}
      <ErrorSummary mistakes={mistakes} />
      <Panel title="新密码">
        <ChangeForm action={ownPasswordPath} token={setting.token}>
          <TextField
            name="current"
            label="现在的密码"
            kind="password"
            mistake={mistakeAt(mistakes, 'current')}
            autoComplete="current-password"
            maxLength={512}
          />
          <NewPasswordFields profile={profile} mistakes={mistakes} />
          <Button look="primary">保存</Button>
        </ChangeForm>
      </Panel>
    </DeskFrame>
  )
}

export const ownPasswordPath = '/desk/own-password'
