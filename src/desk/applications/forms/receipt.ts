import { long } from '../../forms/field.ts'
import { stepForm } from './step-form.ts'

export const confirmReceipt = stepForm('confirm-receipt', {
  lead: '平常信函、互联网渠道和传真提交的申请，以双方确认之日为收到之日（条例第三十一条）；答复期限从这一天的次日起算。',
  on: '与申请人确认的日期',
  button: '确认收到',
  fields: { how: long('怎样确认的', { hint: '如：电话 138****0000，申请人本人确认。' }) },
  payload: (said) => said,
})

export const logContact = stepForm('log-contact', {
  lead: '联系不上申请人的，把每一次联系的时间、方式和结果记下来；恢复联系并确认之日为收到之日。',
  on: '联系的日期',
  fields: { how: long('联系经过', { hint: '用什么方式、联系了几次、为什么没有联系上。' }) },
  payload: (said) => said,
})
