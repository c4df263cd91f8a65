import type { JSX } from 'preact'
import { Button } from '#ui/button.tsx'
import { mistakeAt } from '#ui/error-summary.tsx'
import { TextField } from '#ui/text-field.tsx'
import { SignInFrame, type SignInSetting } from './frame.tsx'

export function CodePage({ setting }: { readonly setting: SignInSetting }): JSX.Element {
  return (
    <SignInFrame
      setting={setting}
      title="输入动态口令"
      after={
        <>
          <p>
            <a href="/sign-in">换一个账号登录</a>
          </p>
          <p class="hint">手机不在身边或已更换，请联系本单位的安全管理员重置登录方式。</p>
        </>
      }
    >
      <CodeField mistake={mistakeAt(setting.mistakes, 'code')} />
      <Button look="primary">继续</Button>
    </SignInFrame>
  )
}

export function CodeField({ mistake }: { readonly mistake: string | undefined }): JSX.Element {
  return (
    <TextField
      name="code"
      label="动态口令"
      hint="身份验证器应用里显示的 6 位数字，每 30 秒更换一次，每个只能用一次。"
      mistake={mistake}
      width="short"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={16}
    />
  )
}
