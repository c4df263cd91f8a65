import type { JSX } from 'preact'
import { Button } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { mistakeAt } from '#ui/error-summary.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { CodeField } from './code-page.tsx'
import { SignInFrame, type SignInSetting } from './frame.tsx'

interface Props {
  readonly setting: SignInSetting
  readonly secret: string
  readonly uri: string
}

/** The secret as a picture to scan and in fours to type; on a phone the link opens the app by itself. */
export function SecondFactorPage({ setting, secret, uri }: Props): JSX.Element {
  const inFours = secret.replace(/.{4}(?=.)/gu, '$& ')
  return (
    <SignInFrame
      setting={setting}
      title="设置动态口令"
      lead={
        <>
          <p>
            用手机上的身份验证器应用（支持 TOTP 的都可以，不需要联网）扫描，再把应用显示的 6
            位数字填在最下面。
          </p>
          <QrCode text={uri} label="动态口令的二维码，内容与下面的密钥相同" />
          <p>不能扫描的，在应用里选择“手动输入密钥”，照下面填写：</p>
          <DescriptionList
            facts={[
              { term: '密钥', value: <strong>{inFours}</strong> },
              { term: '类型', value: '基于时间，6 位，30 秒' },
              { term: '在本手机上', value: <a href={uri}>用身份验证器应用打开</a> },
            ]}
          />
          <p class="hint">二维码和密钥只在这一页显示，管理员也看不到；请不要拍照转发。</p>
        </>
      }
    >
      <CodeField mistake={mistakeAt(setting.mistakes, 'code')} />
      <Button look="primary">完成</Button>
    </SignInFrame>
  )
}
