import type { JSX } from 'preact'
import { Button } from '#ui/button.tsx'
import type { View } from '#ui/document.tsx'
import { type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { TextField } from '#ui/text-field.tsx'
import { FirstRunFrame } from './frame.tsx'
import { firstRunPath } from './steps.ts'

interface Props {
  readonly view: View
  readonly token: string
  readonly mistakes: readonly Mistake[]
}

export function SetupCodePage({ view, token, mistakes }: Props): JSX.Element {
  return (
    <FirstRunFrame
      view={view}
      title="启用政府信息公开门户和工作台"
      lead="这里还没有机关。请备好本机关的名称、联系方式和三名管理员的姓名，大约需要五分钟；核对之前不会保存任何内容。"
      mistakes={mistakes}
    >
      <ChangeForm action={firstRunPath} token={token}>
        <TextField
          name="code"
          label="启用码"
          hint="启动程序的终端里显示的一行，如 7K3Q-9MXA-…；只有能看到终端的人才能启用。"
          autoComplete="off"
          maxLength={40}
          mistake={mistakeAt(mistakes, 'code')}
        />
        <Button look="primary">开始</Button>
      </ChangeForm>
    </FirstRunFrame>
  )
}
