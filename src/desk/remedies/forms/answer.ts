import { z } from 'zod'
import { filingChannels } from '#office/acts/kinds/remedy-answer.ts'
import { writtenIn } from '#office/remedies/defence/written.ts'
import { pleaWords } from '#office/remedies/matter/remedy.ts'
import { long, longOrNone, radios, unseen, words } from '../../forms/field.ts'
import { stepForm } from './step-form.ts'

export const draftAnswer = stepForm('draft-answer', {
  lead: '收到申请的时间、办理经过、依据和送达由案卷自动写入，不用填写；这里只写请求和理由。起草人不能签发。',
  on: '起草日期',
  button: '送签',
  reads: true,
  fields: {
    plea: radios('请求', pleaWords),
    course: longOrNone('经过和依据', {
      hint: '只有被复议（被诉）的行为不在本登记簿时填写：何时收到申请、怎样办理、何时依据哪一条答复和送达。',
    }),
    reasons: long('理由', {
      hint: '针对申请人（原告）的请求和理由逐点回应；一段一行。只能用作出答复以前已有的事实和证据。',
    }),
  },
  start: ({ acts }) => {
    const written = writtenIn(acts)
    return written === null ? {} : { plea: written.plea, reasons: written.reasons, course: written.course }
  },
  payload: (said) => said,
})

export const signAnswer = stepForm('sign-answer', {
  lead: '请通读下面的全文。签发以后文字固定，以校验值为凭。',
  on: '签发日期',
  button: '签发',
  reads: true,
  fields: { edition: unseen(z.coerce.number().int()), digest: unseen(z.string()) },
  start: ({ file }) => (file.stage === 'to-sign' ? { edition: String(file.paper.edition) } : {}),
  payload: (said) => said,
})

export const returnAnswer = stepForm('return-answer', {
  lead: '退回起草人修改；修改后是新的一稿，重新送签。',
  on: '退回日期',
  button: '退回',
  reads: true,
  fields: { because: long('需要修改的地方') },
  payload: (said) => said,
})

export const fileAnswer = stepForm('file-answer', {
  lead: '答复（答辩状）连同证据目录、证据和依据一并提交。逾期提交的，视为没有证据、依据（行政复议法第七十条；行政诉讼法第三十四条第二款）。',
  on: '提交日期',
  fields: {
    channel: radios('提交方式', filingChannels),
    proof: words('凭证', { hint: '邮件号、签收回执、平台回执号等。' }),
  },
  payload: (said) => said,
})
