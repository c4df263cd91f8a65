import type { JSX } from 'preact'
import { Button } from '#ui/button.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { Form } from './field-readers.ts'
import { peoplePath } from './person-page.tsx'

interface Props {
  readonly setting: DeskSetting
  readonly form: Form
  readonly mistakes: readonly Mistake[]
}

export const newPersonPath = `${peoplePath}/new`

export function NewPersonPage({ setting, form, mistakes }: Props): JSX.Element {
  return (
    <DeskFrame
      setting={setting}
      title="登记人员"
      entry={peoplePath}
      crumbs={[{ label: '人员', href: peoplePath }, { label: '登记人员' }]}
    >
      <PageHead title="登记人员" lead="登记后由安全管理员任命角色；账号一人一个，不能共用。" />
      <ErrorSummary mistakes={mistakes} />
      <Panel title="人员">
        <ChangeForm action={newPersonPath} token={setting.token}>
          <TextField
            name="name"
            label="姓名"
            value={form.name ?? ''}
            maxLength={50}
            mistake={mistakeAt(mistakes, 'name')}
          />
          <TextField
            name="account"
            label="账号"
            hint="登录时输入；以字母开头，3 至 32 位，只用小写字母、数字、点和短横，如 zhangmin。"
            value={form.account ?? ''}
            maxLength={32}
            mistake={mistakeAt(mistakes, 'account')}
          />
          <Button look="primary">登记</Button>
        </ChangeForm>
      </Panel>
    </DeskFrame>
  )
}
