import { applicantColumns } from '#law/report-form/form-2021.ts'
import { Button } from '#ui/button.tsx'
import { Radios } from '#ui/choice-field.tsx'
import { mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { TextField } from '#ui/text-field.tsx'
import { answered, stepPath, type Writing } from './draft.ts'
import type { ApplyStep } from './step.ts'
import { StepFrame } from './step-frame.tsx'
import { readWho, type WhoForm, whoBody } from './who-form.ts'

const hints: Readonly<Record<string, string>> = {
  person: '个人申请',
  legal: '律师事务所、公证处等；代理个人申请的，选自然人',
  otherOrg: '不属于以上各类的法人或者其他组织',
}

/** The six kinds the yearly report counts applicants in. */
export const kindChoices = applicantColumns
  .filter(({ id }) => id !== 'total')
  .map(({ id, label }) => ({ value: id, label, ...(hints[id] ? { hint: hints[id] } : {}) }))

export const whoStep: ApplyStep<WhoForm> = {
  id: 'who',
  body: whoBody,
  draw(drawing, draft, typed) {
    const { token, mistakes } = drawing
    const form = typed ?? formOf(draft)
    const field = (name: keyof WhoForm) => ({ name, value: form[name], mistake: mistakeAt(mistakes, name) })
    return (
      <StepFrame drawing={drawing} draft={draft} step="who" title="谁来申请">
        <p class="inset">
          条例第二十九条要求写明姓名或者名称、身份证明、联系方式，只用于办理这件申请。不需要说明用途。
        </p>
        <ChangeForm action={stepPath('who')} token={token}>
          <Radios {...field('kind')} label="以什么身份申请" choices={kindChoices} />
          <TextField
            {...field('name')}
            label="姓名或者名称"
            hint="个人填证件上的姓名，单位填全称"
            autoComplete="name"
          />
          <TextField
            {...field('identity')}
            label="证件号码"
            hint="个人填居民身份证号码，用护照等证件的请同时写明证件名称；单位填统一社会信用代码"
            autoComplete="off"
          />
          <h2>联系方式</h2>
          <p class="hint">至少填一种。工作人员要与您确认收到申请，建议填电话。</p>
          <TextField {...field('phone')} label="电话" kind="tel" optional autoComplete="tel" />
          <TextField {...field('email')} label="电子邮箱" kind="email" optional autoComplete="email" />
          <TextField
            {...field('address')}
            label="通信地址"
            optional
            width="full"
            autoComplete="street-address"
          />
          <p class="journey-actions">
            <Button look="primary">继续</Button>
          </p>
        </ChangeForm>
      </StepFrame>
    )
  },
  take(typed) {
    const read = readWho(typed)
    if (!read.ok) return read
    return { ok: true, change: (was) => answered({ ...was, applicant: read.value }, 'who') }
  },
}

function formOf({ applicant }: Writing): WhoForm {
  if (applicant === null) return { kind: '', name: '', identity: '', phone: '', email: '', address: '' }
  return { kind: applicant.kind, name: applicant.name, ...applicant.contact }
}
