/** What an act of an application is as a piece of evidence: its name in the list, and what it proves. */
export interface EvidenceName {
  readonly name: string
  readonly proves: string
}

const came = { name: '政府信息公开申请', proves: '申请人申请的时间、方式和内容' }
const service = { name: '答复送达证明', proves: '答复发出、送达的时间和方式' }

/** Acts that are evidence. An act that is not here proves nothing the decision rests on: assignments, ratings, archiving. */
export const evidenceNames: Readonly<Record<string, EvidenceName>> = {
  'application.received': came,
  'application.arrived': came,
  'application.registered': came,
  'application.receipt-confirmed': { name: '确认收到的记录', proves: '收到申请之日（条例第三十一条）' },
  'application.contact-attempted': { name: '联系申请人的记录', proves: '与申请人确认收到的经过' },
  'application.correction-asked': { name: '补正告知书', proves: '一次性告知补正（条例第三十条）' },
  'application.supplemented': { name: '申请人的补正材料', proves: '补正的时间和内容，答复期限重新起算' },
  'application.correction-lapsed': { name: '逾期未补正的记录', proves: '申请人逾期未补正' },
  'application.consulted': { name: '征求意见书', proves: '依法征求第三方或者其他机关意见' },
  'application.consultation-reached': { name: '征求意见书送达证明', proves: '征求意见书送达的时间' },
  'application.consultation-answered': { name: '反馈意见', proves: '被征求意见方的意见和理由' },
  'application.consultation-lapsed': { name: '逾期未反馈意见的记录', proves: '被征求意见方逾期未提出意见' },
  'application.third-party-told': {
    name: '告知第三方的通知',
    proves: '决定公开已告知第三方（条例第三十二条）',
  },
  'application.department-asked': { name: '协办单', proves: '本机关内部检索、核实的经过' },
  'application.department-answered': { name: '协办回复', proves: '有关科室检索、核实的结果' },
  'application.search-recorded': { name: '检索记录', proves: '检索的范围、方法和结果' },
  'application.extension-proposed': { name: '延期审批', proves: '延期的原因' },
  'application.extended': { name: '延期答复告知书', proves: '延期经批准并告知（条例第三十三条第二款）' },
  'application.fee-noticed': { name: '信息处理费收费通知书', proves: '收费的依据、标准和数额' },
  'application.fee-notice-reached': { name: '收费通知书送达证明', proves: '收费通知送达的时间' },
  'application.fee-paid': { name: '缴费凭证', proves: '缴费的时间，答复期限重新起算' },
  'application.fee-lapsed': { name: '逾期未缴费的记录', proves: '申请人逾期未缴费' },
  'application.reasons-asked': { name: '说明理由告知书', proves: '已要求申请人说明理由（条例第三十五条）' },
  'application.reasons-given': { name: '申请人说明的理由', proves: '申请人说明的理由' },
  'application.reasons-lapsed': { name: '逾期未说明理由的记录', proves: '申请人逾期未说明理由' },
  'application.reply-delayed': { name: '延迟答复告知书', proves: '延迟答复的期限已告知' },
  'application.reply-drafted': { name: '答复拟稿', proves: '答复形成的经过' },
  'application.reply-approved': { name: '审核意见', proves: '答复经过审核' },
  'application.secrecy-reviewed': { name: '保密审查意见', proves: '公开前经过保密审查' },
  'application.reply-signed': { name: '答复书', proves: '被复议（被诉）的行政行为' },
  'application.served': service,
  'application.delivery-proved': service,
  'application.delivery-confirmed': service,
}

/** Acts that come after the decision and prove only that it reached the applicant. */
export const serviceKinds: ReadonlySet<string> = new Set([
  'application.served',
  'application.delivery-proved',
  'application.delivery-confirmed',
])
