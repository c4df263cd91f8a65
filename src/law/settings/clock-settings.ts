import { setting } from './setting.ts'

/** Open questions of the application clocks. */
export const clockSettings = {
  'clock.consultationInterval': setting({
    question: '征求第三方和其他机关意见所需时间从哪一天扣到哪一天',
    options: {
      'strictly-between': '只扣发出之日与收到意见（或期限届满）之日中间的工作日',
      'until-received': '自发出次日扣至收到意见（或期限届满）当日',
    },
    default: 'strictly-between',
    reason: '条例没有规定起止日；少扣的读法得出较早的日期，按它答复在两种读法下都不逾期。',
    source: '条例第三十三条第三款',
  }),
  'clock.webReceipt': setting({
    question: '互联网、电子邮件、传真申请的收到之日',
    options: {
      'both-confirm': '双方确认之日',
      arrival: '进入行政机关系统之日',
    },
    default: 'both-confirm',
    reason: '条例第三十一条第（三）项以双方确认之日为准，2015年期限解释与之不同的部分不再适用。',
    source: '条例第三十一条第（三）项；国办公开办函〔2015〕207号',
  }),
  'clock.afterPayment': setting({
    question: '缴清信息处理费之后答复期限怎样计算',
    options: {
      'full-period': '自缴清次日起重新计算完整期限',
      remaining: '扣除通知至缴清的时间，继续计算剩余期限',
    },
    default: 'full-period',
    reason: '依对国办函〔2020〕109号的通常理解；第六条至第十一条的原文尚未逐字核对。',
    source: '国办函〔2020〕109号（条文序号尚未与原文核对）',
  }),
  'clock.lateCorrection': setting({
    question: '超过7个工作日才告知补正的，收到补正后答复期限是否重新计算',
    options: {
      restarts: '重新计算（逾期告知另属程序瑕疵）',
      'keeps-running': '不重新计算，仍从收到申请之日起算',
    },
    default: 'restarts',
    reason: '条例第三十条对重新计算没有附加条件；另一种读法的日期一并列出，供从严掌握。',
    source: '条例第三十条',
  }),
  'clock.extensionAfterRestart': setting({
    question: '已告知的延期在答复期限重新计算之后是否仍然有效',
    options: {
      lapses: '随原期限一并失效，需要时重新延期',
      'carries-over': '延长的工作日带入新的期限',
    },
    default: 'lapses',
    reason: '条例没有规定；不带入的读法得出较早的日期。',
    source: '条例第三十条、第三十三条第二款',
  }),
  'clock.redoneReply': setting({
    question: '决定或者判决责令重新答复而没有确定期限的，答复期限从哪一天起算',
    options: {
      effect: '决定书送达之日、判决生效之日',
      opening: '本机关开始重新办理之日',
    },
    default: 'effect',
    reason:
      '实施条例第四十九条只要求在法律、法规规定的期限内重新作出，没有规定起算之日；对判决则没有条文，参照同一期限。从生效之日起算得出较早的日期，按它答复在两种读法下都不逾期。',
    source: '行政复议法第七十五条第二款；行政复议法实施条例第四十九条第一款；条例第三十三条第二款',
  }),
} as const
