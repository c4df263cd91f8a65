import { setting } from './setting.ts'

/** Open questions of the remedy clause. */
export const remedySettings = {
  'remedy.partialNeedsReview': setting({
    question: '部分公开中不予公开的部分是否复议前置',
    options: { yes: '前置，仅就不予公开的部分', no: '不前置，申请人自行选择' },
    default: 'yes',
    reason: '对被拒绝的部分而言就是不予公开；指导意见也把部分不予公开视为不予公开。',
    source: '行政复议法第二十三条第一款第（四）项；国办函〔2021〕132号',
  }),
  'remedy.silenceNeedsReview': setting({
    question: '逾期不答复是否复议前置',
    options: { yes: '前置', no: '不前置，申请人自行选择' },
    default: 'no',
    reason: '复议法第十一条把政府信息公开单列一项，与未履行法定职责分开；法释〔2025〕8号第二条给予选择。',
    source: '行政复议法第十一条、第二十三条；法释〔2025〕8号第二条',
  }),
  'remedy.queryRowDirect': setting({
    question: '行政查询事项（条例第三十六条第七项）是否可以直接起诉',
    options: { yes: '可以', no: '不可以，复议前置' },
    default: 'yes',
    reason: '不属于依据条例第十四条、第十五条、第十六条的不予公开。',
    source: '法释〔2025〕8号第一条',
  }),
} as const
