import type { PlainDate } from '../calendar/plain-date.ts'
import { type Citation, cite } from '../source.ts'

export interface Length {
  readonly unit: 'working-days' | 'days' | 'months'
  readonly count: number
}

/** A statutory number from the day it came into force. */
export interface PeriodVersion {
  /** First day on which a period beginning that day has this length; absent for the earliest known text. */
  readonly since?: string
  readonly length: Length
  readonly article: Citation
}

export interface Period {
  readonly name: string
  /** The day the period is counted from, in words. That day itself is not counted. */
  readonly startsOn: string
  /** Oldest first. */
  readonly versions: readonly [PeriodVersion, ...PeriodVersion[]]
}

const workingDays = (count: number): Length => ({ unit: 'working-days', count })
const days = (count: number): Length => ({ unit: 'days', count })
const months = (count: number): Length => ({ unit: 'months', count })

function period(name: string, startsOn: string, length: Length, article: Citation): Period {
  return { name, startsOn, versions: [{ length, article }] }
}

/** 行政复议法 (2023) came into force. */
const newLaw = '2024-01-01'

/** Every statutory period of disclosure work. */
export const periods = {
  reply: period('答复', '收到申请之日', workingDays(20), cite('regulation', '第三十三条第二款')),
  extension: period('延期', '原期限届满之日', workingDays(20), cite('regulation', '第三十三条第二款')),
  // 行政复议法实施条例 art. 49 ¶1: within the period of the law that governs the act, here 条例 art. 33 ¶2.
  'redone-reply': period(
    '重新答复',
    '决定书送达或者判决生效之日',
    workingDays(20),
    cite('reconsiderationRules', '第四十九条第一款'),
  ),
  correction: period('告知补正', '收到申请之日', workingDays(7), cite('regulation', '第三十条')),
  'third-party': period(
    '第三方提出意见',
    '第三方收到征求意见书之日',
    workingDays(15),
    cite('regulation', '第三十二条'),
  ),
  'co-maker': period(
    '共同制作机关提出意见',
    '收到征求意见书之日',
    workingDays(15),
    cite('regulation', '第三十四条'),
  ),
  fee: period('缴纳信息处理费', '收到收费通知之日', workingDays(20), cite('feeMeasures', '第六条')),
  publication: period('主动公开', '信息形成或者变更之日', workingDays(20), cite('regulation', '第二十六条')),
  // 行政处罚法 art. 85: the three days of art. 48 are working days.
  'penalty-withdrawal': period(
    '撤回行政处罚决定信息',
    '处罚决定被变更、撤销、确认违法或者确认无效之日',
    workingDays(3),
    cite('penaltyLaw', '第四十八条第二款'),
  ),
  reconsideration: {
    name: '申请行政复议',
    startsOn: '知道或者应当知道行政行为之日',
    versions: [
      { length: days(60), article: cite('reconsiderationLaw2017', '第九条第一款') },
      { since: newLaw, length: days(60), article: cite('reconsiderationLaw', '第二十条第一款') },
    ],
  },
  'reconsideration-longest': period(
    '申请行政复议（最长）',
    '知道或者应当知道行政行为内容之日',
    months(12),
    cite('reconsiderationLaw', '第二十条第三款'),
  ),
  litigation: period(
    '直接提起行政诉讼',
    '知道或者应当知道作出行政行为之日',
    months(6),
    cite('litigationLaw', '第四十六条第一款'),
  ),
  'litigation-longest': period(
    '直接提起行政诉讼（最长）',
    '知道或者应当知道行政行为内容之日',
    months(12),
    cite('litigationInterpretation', '第六十四条第一款'),
  ),
  'litigation-after-reconsideration': period(
    '复议后提起行政诉讼',
    '收到行政复议决定书或者行政复议期限届满之日',
    days(15),
    cite('litigationLaw', '第四十五条'),
  ),
  'reconsideration-answer': {
    name: '复议被申请人提出书面答复',
    startsOn: '收到行政复议申请书副本之日',
    versions: [
      // Art. 40 ¶2 of the old law made only five and seven days working days.
      { length: days(10), article: cite('reconsiderationLaw2017', '第二十三条第一款') },
      { since: newLaw, length: workingDays(10), article: cite('reconsiderationLaw', '第四十八条') },
    ],
  },
  'reconsideration-answer-simple': period(
    '复议被申请人提出书面答复（简易程序）',
    '收到行政复议申请书副本之日',
    workingDays(5),
    cite('reconsiderationLaw', '第五十四条第一款'),
  ),
  'reconsideration-decision': period(
    '作出行政复议决定',
    '受理行政复议申请之日',
    days(60),
    cite('reconsiderationLaw', '第六十二条第一款'),
  ),
  'reconsideration-decision-simple': period(
    '作出行政复议决定（简易程序）',
    '受理行政复议申请之日',
    days(30),
    cite('reconsiderationLaw', '第六十二条第二款'),
  ),
  'review-opinion-report': period(
    '报送行政复议意见书落实情况',
    '收到行政复议意见书之日',
    days(60),
    cite('reconsiderationLaw', '第七十六条'),
  ),
  'litigation-answer': period(
    '被告提交答辩状和证据',
    '收到起诉状副本之日',
    days(15),
    cite('litigationLaw', '第六十七条第一款'),
  ),
  // 行政诉讼法 itself is silent on it; by its art. 101, 民事诉讼法 art. 174 ¶1 gives the same 15 days.
  'appeal-answer': period(
    '被上诉人提出答辩状',
    '收到上诉状副本之日',
    days(15),
    cite('litigationInterpretation', '第一百零八条第二款'),
  ),
  appeal: period('对判决提起上诉', '判决书送达之日', days(15), cite('litigationLaw', '第八十五条')),
  'appeal-ruling': period('对裁定提起上诉', '裁定书送达之日', days(10), cite('litigationLaw', '第八十五条')),
} as const satisfies Readonly<Record<string, Period>>

export type PeriodId = keyof typeof periods

/** The version in force on the day a period begins. */
export function versionOn({ versions }: Period, start: PlainDate): PeriodVersion {
  return versions.findLast(({ since }) => since === undefined || since <= start) ?? versions[0]
}
