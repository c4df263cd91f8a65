import { usualPayment } from '#office/applications/commands/fee.ts'
import { longOrNone, radios, wholeNumber, words } from '../../forms/field.ts'
import { stepForm } from './step-form.ts'

export const noticeFee = stepForm('notice-fee', {
  lead: '申请的数量、频次明显超过合理范围的，可以收取信息处理费（条例第四十二条；国办函〔2020〕109号）。通知应在答复期限内发出；从发出次日到缴清之日不计入答复期限。',
  on: '发出日期',
  button: '发出收费通知书',
  fields: {
    method: radios('收费方式', {
      'by-application': '按件计收（同一申请人一个自然月内第11件起）',
      'by-volume': '按量计收（同一申请第31页起）',
    }),
    first: wholeNumber('从第几件（页）', {
      hint: '按件的，是本件在当月的序号；按量的，填 1。',
      start: () => '1',
    }),
    last: wholeNumber('到第几件（页）', { hint: '按量的，是提供的总页数。' }),
    payment: longOrNone('缴纳方式', { start: () => usualPayment }),
  },
  payload: (said) => said,
})

export const recordFeeReached = stepForm('record-fee-reached', {
  lead: '申请人应当自收到收费通知次日起20个工作日内缴纳（国办函〔2020〕109号第六条）。',
  on: '收到通知的日期',
  fields: { proof: words('送达凭证') },
  files: { purpose: 'proof', label: '凭证照片或者扫描件' },
  payload: (said) => said,
})

export const takePayment = stepForm('take-payment', {
  lead: '缴清之日起，答复期限继续计算。',
  on: '缴纳日期',
  fields: {
    yuan: wholeNumber('缴纳金额（元）', {
      start: ({ file }) => String((file.dossier.fee?.yuan ?? 0) - (file.dossier.fee?.paid ?? 0)),
    }),
    receipt: words('财政票据号'),
  },
  payload: (said) => said,
})

export const lapseFee = stepForm('lapse-fee', {
  lead: '逾期未缴纳的，视为放弃申请，不再处理（国办函〔2020〕109号第六条）。登记后请起草不再处理的告知书。',
  on: '认定日期',
  fields: {},
  payload: (said) => said,
})
