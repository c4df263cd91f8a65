import type { RemedyResult } from '#office/annual-report/register/words.ts'
import type { OrderEffect } from '#office/applications/case/redo-order.ts'
import type { RemedySettings } from '../settings.ts'

/** Before whom a result is reached. */
export type Forum = 'reconsideration' | 'first' | 'second'

interface ResultForm {
  /** As the decision or judgment says it. */
  readonly label: string
  readonly forums: readonly Forum[]
  /** The column of table four; an open question by its setting; `first`: what the first instance found. */
  readonly counts: RemedyResult | Exclude<keyof RemedySettings, 'remedy.twoInstances'> | 'first'
  readonly article: string
  /** How it can be appealed in the first instance: a judgment in 15 days, a ruling in 10 (行政诉讼法 art. 85). */
  readonly appeal?: 'judgment' | 'ruling'
  /** Whether it may, or must, order something that is then to be done. */
  readonly order?: 'may' | 'must'
  /** What it does to the decision it was about, where it may order something. */
  readonly effect?: OrderEffect
}

const suit = ['first', 'second'] as const
const both = ['reconsideration', ...suit] as const

/** Every way a remedy can end, in the order of the law. Articles of 行政复议法 (2023), 行政诉讼法 (2017). */
export const resultForms = {
  maintained: form('维持', ['reconsideration'], 'upheld', '行政复议法第六十八条'),
  'request-rejected': form(
    '驳回复议请求',
    ['reconsideration'],
    'remedy.reviewRejected',
    '行政复议法第六十九条',
  ),
  'claim-dismissed': {
    ...form('判决驳回诉讼请求', suit, 'upheld', '行政诉讼法第六十九条'),
    appeal: 'judgment',
  },
  revoked: correcting('revoked', '撤销', '行政复议法第六十四条；行政诉讼法第七十条'),
  'partly-revoked': correcting('partly-revoked', '部分撤销', '行政复议法第六十四条；行政诉讼法第七十条'),
  changed: correcting('changed', '变更', '行政复议法第六十三条；行政诉讼法第七十七条'),
  unlawful: correcting('unlawful', '确认违法', '行政复议法第六十五条；行政诉讼法第七十四条'),
  void: correcting('void', '确认无效', '行政复议法第六十七条；行政诉讼法第七十五条'),
  'ordered-to-act': {
    ...correcting('to-act', '责令（判令）履行', '行政复议法第六十六条；行政诉讼法第七十二条'),
    order: 'must',
  },
  'not-accepted': form('不予受理', ['reconsideration'], 'other', '行政复议法第三十条'),
  'application-rejected': form('驳回复议申请', ['reconsideration'], 'other', '行政复议法第三十三条'),
  'suit-rejected': {
    ...form('裁定驳回起诉', suit, 'other', '行政诉讼法解释第六十九条'),
    appeal: 'ruling',
  },
  withdrawn: form('撤回申请（撤诉）', both, 'other', '行政复议法第四十一条；行政诉讼法第六十二条'),
  terminated: form('终止（终结）', both, 'other', '行政复议法第四十一条；行政诉讼法解释第八十八条'),
  mediated: {
    ...form('调解书结案', both, 'remedy.settled', '行政复议法第七十三条；行政诉讼法第六十条'),
    order: 'may',
    effect: 'other',
  },
  settled: form('和解', ['reconsideration'], 'remedy.settled', '行政复议法第七十四条'),
  'appeal-dismissed': form('驳回上诉，维持原判', ['second'], 'first', '行政诉讼法第八十九条第一款第（一）项'),
  'appeal-withdrawn': form('准许撤回上诉', ['second'], 'first', '行政诉讼法第一百零一条'),
} as const satisfies Readonly<Record<string, ResultForm>>

export type ResultId = keyof typeof resultForms

export const resultIds = Object.keys(resultForms) as readonly ResultId[]

export function isResultId(text: string): text is ResultId {
  return Object.hasOwn(resultForms, text)
}

export function resultForm(id: ResultId): ResultForm {
  return resultForms[id]
}

export function resultsOf(forum: Forum): readonly ResultId[] {
  return resultIds.filter((id) => resultForm(id).forums.includes(forum))
}

function form(
  label: string,
  forums: readonly Forum[],
  counts: ResultForm['counts'],
  article: string,
): ResultForm {
  return { label, forums, counts, article }
}

/** 结果纠正, in either kind of remedy and in both instances. */
function correcting(effect: OrderEffect, label: string, article: string) {
  return { ...form(label, both, 'corrected', article), appeal: 'judgment', order: 'may', effect } as const
}
