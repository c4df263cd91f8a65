import { addDays } from '#law/calendar/plain-date.ts'
import { day, long } from '../../forms/field.ts'
import { stepForm } from './step-form.ts'

export const askReasons = stepForm('ask-reasons', {
  lead: '数量、频次明显超过合理范围的，可以要求申请人说明理由（条例第三十五条）。答复期限照常计算。',
  on: '告知日期',
  button: '发出说明理由告知书',
  fields: {
    extent: long('数量和频次的具体情况', { hint: '如：2025年3月1日至3月31日向本机关提出86件申请。' }),
    until: day('说明理由的期限', { start: ({ work }) => addDays(work.situation.day, 7) }),
  },
  payload: (said) => said,
})

export const takeReasons = stepForm('take-reasons', {
  lead: '理由不合理的，告知不予处理；理由合理但不能按期答复的，可以确定延迟答复的合理期限并告知（条例第三十五条）。',
  on: '收到说明的日期',
  fields: { reasons: long('申请人说明的理由') },
  files: { purpose: 'supplement', label: '书面说明' },
  payload: (said) => said,
})

export const lapseReasons = stepForm('lapse-reasons', {
  lead: '期限届满申请人没有说明理由。',
  on: '认定日期',
  fields: {},
  payload: (said) => said,
})

export const delay = stepForm('delay', {
  lead: '理由合理但无法在规定期限内答复的，在期限届满前确定延迟答复的合理期限并告知申请人（条例第三十五条）。',
  on: '确定并告知的日期',
  button: '确定并告知',
  fields: { until: day('延迟答复的日期') },
  payload: (said) => said,
})
