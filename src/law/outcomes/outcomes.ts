import type { Outcome, OutcomeId } from './outcome.ts'

const refusal = { remedy: 'reconsideration-first', replies: ['refusal'] } as const
const unavailable = { remedy: 'free-choice', replies: ['unavailable'] } as const
const notProcessed = { remedy: 'free-choice', replies: ['not-processed'] } as const
const ended = { remedy: 'free-choice', replies: ['ended'] } as const

/** The 21 outcomes in the form's order. */
export const outcomes: readonly Outcome[] = [
  {
    id: 'granted',
    grounds: ['条例第三十六条第（一）项', '条例第三十六条第（二）项'],
    remedy: 'free-choice',
    replies: ['grant', 'already-public'],
    shortNames: ['公开', '同意公开', '全部公开', '已主动公开', '告知获取途径'],
  },
  {
    id: 'partial',
    grounds: ['条例第三十七条'],
    // The refused part goes to reconsideration first: setting `remedy.partialNeedsReview`, default yes.
    remedy: 'reconsideration-first',
    replies: ['partial-grant'],
    shortNames: ['同意部分公开', '部分予以公开', '区分处理'],
  },
  { id: 'denied.stateSecret', grounds: ['条例第十四条'], ...refusal, shortNames: ['国家秘密', '涉密'] },
  {
    id: 'denied.prohibitedByLaw',
    grounds: ['条例第十四条'],
    ...refusal,
    shortNames: ['法律法规禁止公开', '法律行政法规禁止公开'],
  },
  {
    id: 'denied.publicSafety',
    grounds: ['条例第十四条'],
    ...refusal,
    shortNames: ['三安全一稳定', '危及安全稳定'],
  },
  {
    id: 'denied.thirdParty',
    grounds: ['条例第十五条', '条例第三十二条'],
    ...refusal,
    shortNames: ['第三方合法权益', '商业秘密', '个人隐私', '涉及第三方', '第三方不同意'],
  },
  {
    id: 'denied.internalAffairs',
    grounds: ['条例第十六条第一款'],
    ...refusal,
    shortNames: ['内部事务信息', '内部事务'],
  },
  {
    id: 'denied.processInformation',
    grounds: ['条例第十六条第二款'],
    ...refusal,
    shortNames: ['过程性信息'],
  },
  {
    id: 'denied.enforcementFile',
    grounds: ['条例第十六条第二款'],
    ...refusal,
    shortNames: ['行政执法案卷', '执法案卷'],
  },
  {
    id: 'denied.administrativeInquiry',
    grounds: ['条例第三十六条第（七）项'],
    // Not a refusal under art. 14–16: setting `remedy.queryRowDirect`, default yes.
    remedy: 'free-choice',
    replies: ['refusal'],
    shortNames: ['行政查询事项', '行政查询', '查询事项'],
  },
  {
    id: 'unavailable.notHeld',
    grounds: ['条例第三十六条第（四）项', '条例第三十六条第（五）项'],
    ...unavailable,
    shortNames: [
      '不掌握',
      '信息不存在',
      '政府信息不存在',
      '本机关不掌握',
      '非本机关公开',
      '不属于本机关负责公开',
    ],
  },
  {
    id: 'unavailable.requiresCreation',
    grounds: ['条例第三十八条'],
    ...unavailable,
    shortNames: ['需要另行制作', '需另行制作', '需加工分析'],
  },
  {
    id: 'unavailable.stillUnclear',
    grounds: ['条例第三十条'],
    ...unavailable,
    shortNames: ['补正后仍不明确', '申请内容不明确'],
  },
  {
    id: 'notProcessed.petition',
    grounds: ['条例第三十九条第一款'],
    ...notProcessed,
    shortNames: ['信访', '投诉', '举报', '信访举报投诉', '信访类申请'],
  },
  {
    id: 'notProcessed.repeated',
    grounds: ['条例第三十六条第（六）项'],
    ...notProcessed,
    shortNames: ['重复', '重复提出申请'],
  },
  {
    id: 'notProcessed.publication',
    grounds: ['条例第三十九条第二款'],
    ...notProcessed,
    shortNames: ['公开出版物', '出版物'],
  },
  {
    id: 'notProcessed.excessive',
    grounds: ['条例第三十五条'],
    ...notProcessed,
    shortNames: ['大量反复申请', '反复大量申请'],
  },
  {
    id: 'notProcessed.reconfirmation',
    grounds: ['条例第二条', '条例第三十八条'],
    ...notProcessed,
    shortNames: ['确认或重新出具', '重新出具已获取信息', '重新出具'],
  },
  {
    id: 'other.notCorrected',
    grounds: ['条例第三十条'],
    ...ended,
    shortNames: ['逾期不补正', '逾期未补正', '未补正'],
  },
  {
    id: 'other.feeUnpaid',
    grounds: ['国办函〔2020〕109号第六条'],
    ...ended,
    shortNames: ['逾期未缴费', '逾期不缴费', '未缴费', '逾期未缴纳费用'],
  },
  {
    id: 'other.other',
    grounds: [],
    ...ended,
    needsReason: true,
    shortNames: [
      '撤回',
      '主动撤回',
      '申请人撤回',
      '撤回申请',
      '非政府信息公开申请',
      '不属于政府信息',
      '咨询',
      '并案处理',
    ],
  },
]

const byId = new Map<string, Outcome>(outcomes.map((outcome) => [outcome.id, outcome]))

export function outcomeById(id: OutcomeId): Outcome {
  const outcome = byId.get(id)
  if (outcome === undefined) throw new Error(`no outcome ${id}`)
  return outcome
}
