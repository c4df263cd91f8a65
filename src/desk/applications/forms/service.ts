import { serviceChannels } from '#office/acts/kinds/application-service.ts'
import { longOrNone, radios, words } from '../../forms/field.ts'
import { stepForm } from './step-form.ts'

export const serve = stepForm('serve', {
  lead: '以邮寄送达的，交邮之日为答复发出之日；当面送达的，签收之日为发出之日（国办公开办函〔2016〕235号）。',
  on: '发出日期',
  button: '登记送达',
  grave: true,
  fields: {
    channel: radios('送达方式', serviceChannels),
    proof: words('送达凭证', { hint: '邮件号、送达回证、系统发送记录。' }),
    leaksAccepted: longOrNone('附件中隐藏内容可以提供的理由', {
      hint: '确认上面列出的内容可以随附件一并提供的，写明理由；否则请在案件的「材料」里加入清理过的同名附件。',
    }),
  },
  files: { purpose: 'proof', label: '凭证照片或者扫描件' },
  payload: (said) => said,
})

export const proveDelivery = stepForm('prove-delivery', {
  lead: '申请人收到答复之日，是申请复议、提起诉讼期限的起点；附上凭证的，一人即可登记。没有凭证，或者已登记的日期有误的，请办理「提出补登或者更正送达日期」，由另一人复核。',
  on: '申请人收到的日期',
  fields: { proof: words('凭证', { hint: '邮政签收记录、送达回证。' }) },
  files: { purpose: 'proof', label: '凭证照片或者扫描件', required: true },
  payload: (said) => said,
})
