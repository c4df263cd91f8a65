import { setting } from './setting.ts'

/** Open questions of the processing fee. */
export const feeSettings = {
  'fee.electronicPage': setting({
    question: '电子数据按量计收时一页怎样算',
    options: {
      'a4-equivalent': '折合A4纸页数，由经办人填写',
      'file-page': '按电子文件自身的页数',
    },
    default: 'a4-equivalent',
    reason: '办法以页计收而未定义电子数据的页。',
    source: '国办函〔2020〕109号第五条',
  }),
} as const
