import { addDays } from '#law/calendar/plain-date.ts'
import { day, long } from '../../forms/field.ts'
import { stepForm } from './step-form.ts'

export const askCorrection = stepForm('ask-correction', {
  lead: '申请内容不明确的，自收到申请之日起7个工作日内一次性告知需要补正的事项和合理的补正期限（条例第三十条）。答复期限自收到补正的申请之日起重新计算。',
  on: '告知日期',
  button: '发出补正告知书',
  fields: {
    items: long('需要补正的事项', {
      hint: '说明哪里不明确、应当怎样写；会原样写进《补正告知书》。只能告知一次，请写全。',
    }),
    until: day('补正期限', {
      hint: '给申请人合理的时间，一般不少于15个工作日。',
      start: ({ work }) => addDays(work.situation.day, 21),
    }),
  },
  payload: (said) => said,
})

export const takeSupplement = stepForm('take-supplement', {
  lead: '收到补正之日起，答复期限重新计算（条例第三十条）。',
  on: '收到补正的日期',
  fields: {
    contents: long('补正后的申请内容', {
      hint: '每项一行；将代替原来的申请内容。',
      start: ({ file }) => file.dossier.contents.join('\n'),
    }),
  },
  files: { purpose: 'supplement', label: '补正材料', hint: '申请人交来的补正材料，拍照或者扫描件。' },
  payload: ({ contents, ...said }) => ({ ...said, contents: contents.split(/\r?\n/u) }),
})

export const lapseCorrection = stepForm('lapse-correction', {
  lead: '补正期限届满，申请人没有补正也没有正当理由的，视为放弃申请，不再处理（条例第三十条）。登记后请起草不再处理的告知书。',
  on: '认定日期',
  fields: {},
  payload: (said) => said,
})
