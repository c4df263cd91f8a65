import { long, longOrNone, words } from '../../forms/field.ts'
import { stepForm } from './step-form.ts'

export const openRedo = stepForm('open-redo', {
  lead: '在原申请上开始新一轮办理，新答复会写明这份文书和原答复；期限以文书确定的为准，没有确定的，自决定书送达、判决生效的次日起20个工作日，年报不重复计数。不得以同一的事实和理由作出与原答复相同或者基本相同的答复。',
  on: '开始重新办理的日期',
  button: '开始重新答复',
  fields: {},
  payload: (said) => said,
})

export const recordPerformed = stepForm('record-performed', {
  lead: '重新答复送达以后，新答复的文号自动记入；其他履行情况写在下面。',
  on: '履行完毕的日期',
  fields: { how: longOrNone('履行情况') },
  payload: (said) => said,
})

const opinion = {
  lead: '自收到行政复议意见书之日起六十日内，向行政复议机关报送纠正违法或者改进执法的情况（行政复议法第七十六条）。',
  on: '收到意见书的日期',
  fields: { number: words('意见书文号') },
} as const

export const takeOpinion = stepForm('take-opinion', { ...opinion, payload: (said) => said })
export const takeLateOpinion = stepForm('take-late-opinion', { ...opinion, payload: (said) => said })

export const reportOpinion = stepForm('report-opinion', {
  lead: '登记向行政复议机关报送落实情况。',
  on: '报送日期',
  fields: { report: long('报送的内容、文号') },
  payload: (said) => said,
})
