import { dateInWords, type PlainDate } from '#law/calendar/plain-date.ts'
import type { OutcomeId } from '#law/outcomes/outcome.ts'
import { outcomeById } from '#law/outcomes/outcomes.ts'
import { outcomeLabel } from '#law/outcomes/recognise.ts'
import { type StepRefusal, stepRefusalSentences } from '#office/acts/step-refusal.ts'
import { actTitle } from '../case/act-words.ts'
import { type Stage, stageWords } from '../case/case.ts'
import { fixedSentences } from './fixed-sentences.ts'

/** Why a step is not taken. Names without more stand in `fixedSentences`. */
export type Refusal = { readonly reason: keyof typeof fixedSentences } | DetailedRefusal

type DetailedRefusal =
  | StepRefusal
  | { readonly reason: 'wrong-stage'; readonly stage: Stage; readonly needed: readonly Stage[] }
  /** The law gives the act no effect; `message` is what the clock notes about it. */
  | { readonly reason: 'without-effect'; readonly message: string }
  | { readonly reason: 'row-to-choose'; readonly rows: readonly OutcomeId[] }
  | { readonly reason: 'only-outcome'; readonly outcome: OutcomeId }
  | { readonly reason: 'waiting'; readonly whom: string; readonly until: PlainDate | null }
  /** Words that go to others say this of the applicant. */
  | { readonly reason: 'names-applicant'; readonly what: readonly string[] }
  | { readonly reason: 'delivered-before-sent'; readonly sentOn: PlainDate }
  /** `act` is the kind of act that decided the matter first. */
  | { readonly reason: 'change-overtaken'; readonly on: PlainDate; readonly act: string }

const labelOf = (id: OutcomeId) => outcomeLabel(outcomeById(id))

type Detailed = DetailedRefusal['reason']

const sentences: {
  readonly [Reason in Detailed]: (refusal: Extract<DetailedRefusal, { reason: Reason }>) => string
} = {
  ...stepRefusalSentences,
  'wrong-stage': ({ stage, needed }) =>
    `这一步在「${needed.map((one) => stageWords[one]).join('」「')}」环节办理；这件申请现在「${stageWords[stage]}」。`,
  'without-effect': ({ message }) => `${message}；请核对日期，或改办其他步骤。`,
  'row-to-choose': ({ rows }) =>
    `各项内容的结果不同，年报只计一行；请选择计入哪一行：${rows.map((row) => labelOf(row)).join('、')}。`,
  'only-outcome': ({ outcome }) => `这件申请只能按「${labelOf(outcome)}」办结；请修改答复内容。`,
  waiting: ({ whom, until }) =>
    `正在等待${whom}${until === null ? '' : `，最迟到${dateInWords(until)}`}；收到或者届满之后再办理。`,
  'names-applicant': ({ what }) =>
    `要发给对方的文字里有申请人的${what.join('、')}，对方会知道是谁申请的；请删去，确实需要写的，写明理由后再提交。`,
  'delivered-before-sent': ({ sentOn }) =>
    `填写的收到日期早于答复发出之日（${dateInWords(sentOn)}）；请按送达凭证核对。`,
  'change-overtaken': ({ on, act }) =>
    `提出的更正已经不再有效：${dateInWords(on)}有了新的记录「${actTitle({ kind: act })}」；仍需更正的，请在办结之后重新提出。`,
}

/** One Chinese sentence: what is wrong, and what to do. The only place where refusals become words. */
export function refusalSentence(refusal: Refusal): string {
  return isDetailed(refusal) ? detailed(refusal) : fixedSentences[refusal.reason]
}

function isDetailed(refusal: Refusal): refusal is DetailedRefusal {
  return Object.hasOwn(sentences, refusal.reason)
}

function detailed<Reason extends Detailed>(refusal: Extract<DetailedRefusal, { reason: Reason }>): string {
  return sentences[refusal.reason](refusal)
}
