import { z } from 'zod'
import { formWantedSchema } from '#office/applications/case/intake.ts'
import { Button } from '#ui/button.tsx'
import { Radios } from '#ui/choice-field.tsx'
import { mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { TextField } from '#ui/text-field.tsx'
import { lineOf, markOf, typed } from '../typed.ts'
import { answered, stepPath, type Writing } from './draft.ts'
import type { ApplyStep, Taken } from './step.ts'
import { StepFrame } from './step-frame.tsx'
import { mistakesOfAddress, mistakesOfEmail } from './who-form.ts'

export const formChoices = [
  { value: 'electronic', label: '电子文件' },
  { value: 'paper', label: '纸质' },
  { value: 'inspection', label: '当面查阅、抄录' },
  { value: 'other', label: '其他', hint: '由工作人员与您联系商定' },
] as const

export const wayChoices = [
  { value: 'web', label: '在本网站查询、下载', hint: '凭申请编号和查询码' },
  { value: 'email', label: '电子邮件' },
  { value: 'post', label: '邮寄' },
  { value: 'collect', label: '到办公地点领取' },
  { value: 'other', label: '其他', hint: '由工作人员与您联系商定' },
] as const

const howBody = z.object({ form: typed, way: typed, email: typed, address: typed })
type HowForm = z.infer<typeof howBody>

/** The form wanted, and the way it should come: 条例 art. 29 ¶2 (3). What a way needs and was not told yet is asked for here. */
export const howStep: ApplyStep<HowForm> = {
  id: 'how',
  body: howBody,
  draw(drawing, draft, typed) {
    const { token, mistakes } = drawing
    const form = typed ?? { ...draft.wanted, email: '', address: '' }
    const contact = draft.applicant?.contact
    const field = (name: keyof HowForm) => {
      const value = form[name]
      return { name, mistake: mistakeAt(mistakes, name), ...(value === undefined ? {} : { value }) }
    }
    return (
      <StepFrame drawing={drawing} draft={draft} step="how" title="以什么形式提供">
        <p>不能按您要求的形式提供的，可以安排查阅或者提供复制件、电子文件（条例第四十条）。</p>
        <ChangeForm action={stepPath('how')} token={token}>
          <Radios {...field('form')} label="信息的形式" choices={formChoices} />
          <Radios {...field('way')} label="取得信息和答复的方式" choices={wayChoices} />
          {contact?.email ? null : (
            <TextField {...field('email')} label="电子邮箱" hint="选电子邮件的请填写" kind="email" optional />
          )}
          {contact?.address ? null : (
            <TextField {...field('address')} label="邮寄地址" hint="选邮寄的请填写" width="full" optional />
          )}
          <p class="journey-actions">
            <Button look="primary">继续</Button>
          </p>
        </ChangeForm>
      </StepFrame>
    )
  },
  take: takeHow,
}

function takeHow(form: HowForm, { applicant }: Writing): Taken {
  const wanted = formWantedSchema.safeParse(form)
  const email = applicant?.contact.email || markOf(form.email).toLowerCase()
  const address = applicant?.contact.address || lineOf(form.address)
  const chosen = wanted.error?.issues.map(({ path }) => path[0]) ?? []
  const mistakes = [
    ...(chosen.includes('form') ? [{ field: 'form', message: '请选择需要什么形式的信息。' }] : []),
    ...(chosen.includes('way') ? [{ field: 'way', message: '请选择怎样取得信息和答复。' }] : []),
    ...(form.way === 'email' && email === ''
      ? [{ field: 'email', message: '选了电子邮件，请填写电子邮箱。' }]
      : mistakesOfEmail(email)),
    ...(form.way === 'post' && address === ''
      ? [{ field: 'address', message: '选了邮寄，请填写邮寄地址。' }]
      : mistakesOfAddress(address)),
  ]
  if (!wanted.success || mistakes.length > 0) return { ok: false, mistakes }
  return {
    ok: true,
    change: (was) =>
      answered({ ...was, wanted: wanted.data, applicant: reachedAt(was, email, address) }, 'how'),
  }
}

function reachedAt({ applicant }: Writing, email: string, address: string): Writing['applicant'] {
  return applicant && { ...applicant, contact: { ...applicant.contact, email, address } }
}
