import type { JSX } from 'preact'
import { Button } from '../button.tsx'
import { Checkboxes, Radios, Select } from '../choice-field.tsx'
import { ErrorSummary, mistakeAt } from '../error-summary.tsx'
import { ChangeForm } from '../form.tsx'
import { Panel } from '../panel.tsx'
import { QueryRow } from '../query-row.tsx'
import { TextArea } from '../text-area.tsx'
import { TextField } from '../text-field.tsx'

const mistakes = [
  { field: 'received', message: '请填写收到日期，例如 2025-03-05' },
  { field: 'kind', message: '请选择申请人类型' },
]

const kinds = [
  { value: 'person', label: '自然人' },
  { value: 'company', label: '商业企业', hint: '以企业名义提出的申请' },
]

const channels = [
  { value: 'post', label: '邮寄' },
  { value: 'counter', label: '当面' },
]

export function FormSamples({ token }: { readonly token: string }): JSX.Element {
  return (
    <>
      <QueryRow action="/gallery">
        <TextField name="q-about" label="申请内容" />
        <Select name="q-state" label="状态" any="全部" choices={channels} />
      </QueryRow>
      <Panel title="表单">
        <ErrorSummary mistakes={mistakes} />
        <ChangeForm action="/gallery" token={token}>
          <TextField
            name="received"
            label="收到日期"
            hint="以实际签收之日为准"
            kind="date"
            width="short"
            mistake={mistakeAt(mistakes, 'received')}
          />
          <TextField name="name" label="姓名或名称" value="赵明" />
          <Radios name="kind" label="申请人类型" choices={kinds} mistake={mistakeAt(mistakes, 'kind')} />
          <Checkboxes name="channel" label="提供方式" choices={channels} values={['post']} />
          <Select name="form" label="提供形式" any="请选择" choices={channels} value="post" />
          <TextArea
            name="about"
            label="申请内容"
            optional
            hint="写明名称、文号或者便于查找的特征"
            value="某决定书"
          />
          <Button look="primary">登记</Button>
        </ChangeForm>
      </Panel>
    </>
  )
}
