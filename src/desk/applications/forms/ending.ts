import { long, longOrNone, radios, words } from '../../forms/field.ts'
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
