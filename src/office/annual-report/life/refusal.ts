import { dateInWords, type PlainDate } from '#law/calendar/plain-date.ts'
import { type Denial, denialSentences } from '#office/authorities/permissions/verdict.ts'
import { type BlankId, blankInfo } from '../drafting/blanks.ts'
import { type ReportStage, stageWords } from './life.ts'

/** Why a step of a yearly report is not taken. */
export type ReportRefusal = { readonly reason: keyof typeof fixed } | Detailed

type Detailed =
  | { readonly reason: 'not-permitted'; readonly denial: Denial }
  | { readonly reason: 'wrong-stage'; readonly stage: ReportStage; readonly needed: readonly ReportStage[] }
  | { readonly reason: 'year-not-over'; readonly year: number }
  | { readonly reason: 'blanks-left'; readonly blanks: readonly BlankId[] }
  | { readonly reason: 'errors-found'; readonly count: number }
  | { readonly reason: 'reasons-missing'; readonly count: number }
  | { readonly reason: 'not-in-register'; readonly year: number }
  | { readonly reason: 'deadline-impossible'; readonly from: PlainDate; readonly until: PlainDate }
  | { readonly reason: 'until-impossible'; readonly from: PlainDate; readonly until: PlainDate }

/** Refusals that need no more than their name, each as: what is wrong, what to do. */
const fixed = {
  'reason-missing': '没有写明原因；请写明原因后再办理。',
  'nothing-counted': '登记簿里还没有这一年的事项；请先登记或导入。',
  'nothing-changed': '更正稿与已公布的报告一字不差；请先改动，或者放弃更正。',
  stale: '送审之后登记簿的数或正文有变化，已审的稿子不再是现在的报告；请撤回或退回，重新提交审核。',
  'checked-already': '这一级已经审过；请等待另一级审查，或刷新页面查看现在的环节。',
  'demand-open': '上一次的更正要求还没有答复；请等待该机关更正或说明，或者先办结。',
  'no-demand': '没有待答复的更正要求；请刷新页面查看现在的情况。',
  'demand-without-reason': '没有写明要更正什么；请勾选核对发现的问题，或者写明要求。',
  'drawn-from-register': '这份报告由本登记簿生成并发布，不能用另一份报告接管；请办理更正。',
} as const

const sentences: {
  readonly [Reason in Detailed['reason']]: (refusal: Extract<Detailed, { reason: Reason }>) => string
} = {
  'not-permitted': ({ denial }) => denialSentences[denial],
  'wrong-stage': ({ stage, needed }) =>
    `这一步在「${needed.map((one) => stageWords[one]).join('」「')}」环节办理，这份报告现在「${stageWords[stage]}」；请刷新页面。`,
  'year-not-over': ({ year }) =>
    `${year} 年还没有结束，统计期限到 12 月 31 日；请在 ${year + 1} 年 1 月提交审核。`,
  'blanks-left': ({ blanks }) =>
    `正文还有 ${blanks.length} 处没有填写（${blanks.map((at) => blankInfo(at).label).join('、')}）；请填写后再提交。`,
  'errors-found': ({ count }) => `核对还有 ${count} 处错误；请改正登记簿或正文后再提交。`,
  'reasons-missing': ({ count }) => `还有 ${count} 处警告没有说明；请改正，或者写明为什么无误。`,
  'not-in-register': ({ year }) =>
    `登记簿里没有 ${year} 年的事项，不能由登记簿生成更正稿；请在“导入”里提交更正后的报告。`,
  'deadline-impossible': ({ from, until }) =>
    `内部截止日应在 ${dateInWords(from)}至 ${dateInWords(until)}之间；请核对。`,
  'until-impossible': ({ from, until }) =>
    `答复期限应在 ${dateInWords(from)}至 ${dateInWords(until)}之间；请核对。`,
}

/** One Chinese sentence: what is wrong, and what to do. */
export function reportRefusalSentence(refusal: ReportRefusal): string {
  return isDetailed(refusal) ? detailed(refusal) : fixed[refusal.reason]
}

function isDetailed(refusal: ReportRefusal): refusal is Detailed {
  return Object.hasOwn(sentences, refusal.reason)
}

function detailed<Reason extends Detailed['reason']>(refusal: Extract<Detailed, { reason: Reason }>): string {
  return sentences[refusal.reason](refusal)
}
