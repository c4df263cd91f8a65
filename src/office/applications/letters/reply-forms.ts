import type { PartOutcome } from '../case/parts.ts'

/** How one kind of reply speaks of a piece; `（理由）` and `（去处）` stand for what its drafter wrote, `（提供）` for how it is given. */
export interface ReplyForm {
  /** What was found. */
  readonly finding: string
  /** What follows from it, after 根据…的规定，. */
  readonly decision: string
}

interface FormOfOutcome extends ReplyForm {
  readonly outcome: PartOutcome
  /** Where one outcome has a letter of its own for one of its grounds. */
  readonly ground?: string
}

const withheld = '本机关决定不予公开。'
const refusal = (outcome: PartOutcome, finding: string): FormOfOutcome => ({
  outcome,
  finding: `经审查，该信息${finding}：（理由）。`,
  decision: withheld,
})
const notProcessed = '本机关不予处理。'

/** The model replies of 国办公开办函〔2020〕2号 in our own words; with 部分公开, made of several pieces, they are nineteen. */
export const replyForms: readonly FormOfOutcome[] = [
  {
    outcome: 'granted',
    ground: '条例第三十六条第（一）项',
    finding: '经查，该信息本机关已经主动公开。',
    decision: '现告知获取该信息的方式和途径：（去处）。',
  },
  {
    outcome: 'granted',
    ground: '条例第三十六条第（二）项',
    finding: '经审查，该信息可以公开。',
    decision: '本机关决定予以公开，（提供）。',
  },
  refusal('denied.stateSecret', '依法确定为国家秘密'),
  refusal('denied.prohibitedByLaw', '属于法律、行政法规禁止公开的政府信息'),
  refusal('denied.publicSafety', '公开后可能危及国家安全、公共安全、经济安全、社会稳定'),
  refusal('denied.thirdParty', '涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害'),
  refusal('denied.internalAffairs', '属于本机关人事管理、后勤管理、内部工作流程等方面的内部事务信息'),
  refusal(
    'denied.processInformation',
    '属于本机关在履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息',
  ),
  refusal('denied.enforcementFile', '属于行政执法案卷信息'),
  {
    outcome: 'denied.administrativeInquiry',
    finding: '经审查，法律、行政法规对该信息的获取有特别规定：（理由）。',
    decision: '请依照有关法律、行政法规的规定办理查询，本机关不予公开。',
  },
  {
    outcome: 'unavailable.notHeld',
    ground: '条例第三十六条第（四）项',
    finding: '经检索，没有找到该信息：（理由）。',
    decision: '现告知该政府信息不存在，本机关无法提供。',
  },
  {
    outcome: 'unavailable.notHeld',
    ground: '条例第三十六条第（五）项',
    finding: '经审查，该信息不属于本机关负责公开：（理由）。',
    decision: '本机关无法提供。负责公开该信息的行政机关及联系方式：（去处）。',
  },
  {
    outcome: 'unavailable.requiresCreation',
    finding: '经审查，本机关没有现成的该信息，需要对现有政府信息进行加工、分析：（理由）。',
    decision: '本机关不予提供。',
  },
  {
    outcome: 'unavailable.stillUnclear',
    finding: '经补正，申请内容仍不明确，本机关无法据此指向特定的政府信息：（理由）。',
    decision: '本机关无法提供。',
  },
  {
    outcome: 'notProcessed.petition',
    finding: '经审查，该申请以政府信息公开申请的形式进行信访、投诉、举报等活动：（理由）。',
    decision: '该申请不作为政府信息公开申请处理，可以通过相应渠道提出。',
  },
  {
    outcome: 'notProcessed.repeated',
    finding: '经查，本机关已就相同的申请内容作出过答复：（去处）。本次属于重复提出：（理由）。',
    decision: '本机关不予重复处理。',
  },
  {
    outcome: 'notProcessed.publication',
    finding: '经审查，该申请要求提供政府公报、报刊、书籍等公开出版物：（理由）。',
    decision: `${notProcessed}获取的途径：（去处）。`,
  },
  {
    outcome: 'notProcessed.excessive',
    finding: '经审查，申请公开政府信息的数量、频次明显超过合理范围，且没有合理理由：（理由）。',
    decision: notProcessed,
  },
  {
    outcome: 'notProcessed.reconfirmation',
    finding: '经审查，该申请要求对已经获取的政府信息进行确认或者重新出具：（理由）。',
    decision: notProcessed,
  },
  {
    outcome: 'other.notCorrected',
    finding: '本机关已告知补正，补正期限届满未收到补正，也没有正当理由：（理由）。',
    decision: '该申请视为放弃，本机关不再处理。',
  },
  {
    outcome: 'other.feeUnpaid',
    finding: '本机关已发出收费通知，缴费期限届满未缴纳：（理由）。',
    decision: '该申请视为放弃，本机关不再处理。',
  },
  {
    outcome: 'other.other',
    finding: '经审查：（理由）。',
    decision: '该申请不作为政府信息公开申请办理。',
  },
]

/** The words for a piece, by its outcome and where the outcome has several letters by its ground. */
export function replyFormOf({ outcome, ground }: { outcome: PartOutcome; ground: string }): ReplyForm {
  const forms = replyForms.filter((form) => form.outcome === outcome)
  const form = forms.find((one) => one.ground === ground) ?? forms.find((one) => one.ground === undefined)
  if (form === undefined) throw new Error(`no reply is worded for ${outcome} on ${ground}`)
  return form
}
