import { z } from 'zod'
import { outcome } from '#office/acts/schemas.ts'
import { dayOrNone, list, long, longOrNone, radios, words } from '../../forms/field.ts'
import { outcomeChoices } from './outcome-choices.ts'
import { stepForm } from './step-form.ts'

export const withdraw = stepForm('withdraw', {
  lead: '申请人撤回的，按「其他处理—其他」办结；收到之日以前撤回的，不计入统计。',
  on: '撤回日期',
  grave: true,
  fields: { reason: longOrNone('撤回的说明', { hint: '撤回申请书、谈话记录等。' }) },
  files: { purpose: 'other', label: '撤回申请书' },
  payload: (said) => said,
})

export const archive = stepForm('archive', {
  lead: '案卷材料齐全后归档。',
  on: '归档日期',
  button: '归档',
  fields: { place: words('案卷存放', { hint: '年度、卷号或者存放位置。' }) },
  payload: (said) => said,
})

export const treatAsRecordCorrection = stepForm('treat-as-record-correction', {
  lead: '要求更正与本人相关的政府信息记录的（条例第四十一条），不是公开申请，办理后不计入统计。',
  on: '告知日期',
  grave: true,
  fields: {
    result: radios('办理情况', {
      corrected: '予以更正',
      forwarded: '转送有权更正的机关',
      refused: '不予更正',
    }),
    explanation: long('告知申请人的办理情况'),
  },
  payload: (said) => said,
})

export const correctOutcome = stepForm('correct-outcome', {
  lead: '只改归入年报表三的哪一行；答复本身不变，办结日期不变。',
  on: '更正日期',
  button: '更正',
  fields: {
    outcome: list('应当归入', z.string().pipe(outcome), () => outcomeChoices),
    because: long('更正原因'),
  },
  payload: (said) => said,
})

export const orderAnew = stepForm('order-anew', {
  lead: '复议决定或者判决责令重新答复的，在原申请上重新办理，不重复计数。',
  on: '收到决定或者判决的日期',
  fields: {
    remedy: words('复议、诉讼案号'),
    until: dayOrNone('决定或者判决确定的期限', { hint: '没有确定的，按法定期限。' }),
  },
  payload: (said) => said,
})
