import { z } from 'zod'
import type { Case } from '#office/applications/case/case.ts'
import { long, unseen } from '../../forms/field.ts'
import type { FormSetting } from './setting.ts'
import { stepForm } from './step-form.ts'

const edition = unseen(z.coerce.number().int(), ({ file }: FormSetting) => String(file.dossier.editions))

export const approve = stepForm('approve', {
  lead: '请核对事实、依据、答复方式和救济途径；起草人不能自己审核。',
  on: '审核日期',
  button: '审核通过',
  grave: true,
  fields: { edition },
  payload: (said) => said,
})

export const reviewSecrecy = stepForm('review-secrecy', {
  lead: '拟提供的信息公开前应当经保密审查（保密法第三十五条；条例第十七条）。',
  on: '审查日期',
  button: '保密审查通过',
  grave: true,
  fields: {
    edition,
    conclusion: long('审查结论', { hint: '是否涉及国家秘密、工作秘密，是否可以公开。' }),
  },
  payload: (said) => said,
})

export const sendBack = stepForm('send-back', {
  lead: '退回经办人修改；已经作出的审核随新的一稿作废。',
  on: '退回日期',
  button: '退回修改',
  fields: { because: long('需要修改的地方') },
  payload: (said) => said,
})

/** The digest is put in by the page, of the words its reader sees. */
export const sign = stepForm('sign', {
  lead: '签发后文字不能再改，系统编文号并生成正式文本；起草人、审核人不能签发。',
  on: '签发日期',
  button: '签发',
  grave: true,
  fields: { edition, digest: unseen(z.string(), () => '') },
  payload: (said) => said,
})

/** Steps whose reader must have the letter before them. */
export const readingSteps: ReadonlySet<string> = new Set([
  'approve',
  'review-secrecy',
  'sign',
  'send-back',
  'serve',
])

export function paperOf(file: Case) {
  if (file.stage === 'in-review') return file.paper
  if (file.stage === 'to-sign') return file.approved.paper
  if (file.stage === 'to-serve') return file.signed.paper
  return undefined
}
