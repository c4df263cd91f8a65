import type { Act } from '#office/acts/act.ts'
import type { TimelineEvent } from '#ui/timeline.tsx'

/** What happened as the applicant may know it. An act that is not named here is told to nobody. */
const told: Readonly<Record<string, string>> = {
  'application.registered': '登记收到申请',
  'application.arrived': '申请送到本机关，待双方确认收到',
  'application.received': '收到申请，答复期限从次日起计算',
  'application.receipt-confirmed': '双方确认收到申请，答复期限从次日起计算',
  'application.correction-asked': '告知补正',
  'application.supplemented': '收到补正，答复期限重新计算',
  'application.correction-lapsed': '补正期限届满，没有收到补正',
  'application.consulted': '书面征求有关方面意见，所需时间不计算在答复期限内',
  'application.extended': '告知延长答复期限',
  'application.fee-noticed': '告知收取信息处理费',
  'application.fee-paid': '收到缴费',
  'application.fee-lapsed': '缴费期限届满，没有收到缴费',
  'application.reasons-asked': '请您说明申请数量、频次较多的理由',
  'application.reasons-given': '收到您的说明',
  'application.reply-delayed': '告知延迟答复的日期',
  'application.served': '发出答复',
  'application.delivery-proved': '答复送达',
  'application.withdrawn-by-applicant': '申请撤回',
  'application.closed': '办结',
  'application.treated-as-record-correction': '按更正本人信息办理',
  'application.reply-ordered-anew': '按复议、诉讼结果重新办理',
  'application.self-correction-confirmed': '本机关自行纠正，重新办理',
  'application.rated': '您作了评价',
}

export function storyOf(acts: readonly Act[]): readonly TimelineEvent[] {
  return acts.flatMap(({ kind, occurredOn }) => {
    const title = told[kind]
    return title === undefined ? [] : [{ on: occurredOn, title }]
  })
}
