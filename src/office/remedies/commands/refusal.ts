import { type StepRefusal, stepRefusalSentences } from '#office/acts/step-refusal.ts'
import { type Stage, stageWords } from '../matter/remedy.ts'

/** Refusals that need no more than their name, each as: what is wrong, what to do. */
const fixedSentences = {
  'words-missing': '有必须填写的内容没有填写；请补充完整。',
  'edited-meanwhile': '稿件已经不是您看到的那一稿；请刷新后重新审阅。',
  'same-procedure': '现在就是这一程序；没有需要变更的内容。',
  'result-of-another-forum': '这种结果不由现在的机关或者法院、审级作出；请重新选择。',
  'order-missing': '责令（判令）履行的，要写明履行什么；请补充。',
  'order-not-possible': '这种结果不附履行内容；请清空“责令内容”，或者核对结果。',
  'order-until-too-early': '履行期限早于文书送达之日；请核对日期。',
  'first-unknown': '没有一审结果可供维持；请直接选择生效的结果。',
  'result-uncounted': '这件案件还没有生效结果；请先登记结果。',
  'same-result': '与原来的结果相同；没有需要更正的内容。',
  'appeal-over': '上诉期已经届满；逾期上诉由法院审查，请先核对判决书送达日期。',
  'not-in-court': '只有行政诉讼一审有上诉和发回重审；行政复议决定不服的，由申请人另行起诉。',
  'not-in-second-instance': '案件不在二审，没有可以发回的判决；请核对。',
  'no-order': '生效文书没有责令履行的内容；没有待履行的事项。',
  'order-performed': '履行情况已经登记过；不需要重复登记。',
  'redo-opened': '已经在原申请中开始重新答复；请在原申请中办理，办完后回到这里登记履行。',
  'no-application': '被复议（被诉）的行为不在本登记簿的申请中；请在这里直接登记履行情况。',
  'redo-not-open': '原申请现在不能开始重新答复；请先到原申请查看现在的环节。',
  'redo-not-answered': '原申请中的重新答复还没有送达；请先办完原申请再登记履行。',
  'no-opinions-here': '复议意见书只由行政复议机关制发；行政诉讼中没有这一步。',
  'opinion-received': '已经登记过一份复议意见书，落实情况还没有报送；请先报送。',
  'no-opinion': '没有待报送落实情况的复议意见书；请先登记收到意见书。',
  'remedy-unknown': '登记簿里没有这件行政复议；请核对编号，或者改填复议决定书文号。',
  'not-a-reconsideration': '所填的案件不是行政复议；复议后起诉的，请填写行政复议案件的编号。',
  'application-unknown': '登记簿里没有这件申请；请核对申请编号。',
  'letter-unknown': '这件申请没有这一文号的答复；请核对文号，或者改选“逾期未答复”。',
  'file-missing': '有文件已经不在了；请重新上传。',
  'answered-already': '这件申请已经答复，不能按“逾期未答复”登记；请选择被复议（被诉）的答复。',
} as const

/** Why a step is not taken. */
export type RemedyRefusal = { readonly reason: keyof typeof fixedSentences } | DetailedRefusal

type DetailedRefusal =
  | StepRefusal
  | { readonly reason: 'wrong-stage'; readonly stage: Stage; readonly needed: readonly Stage[] }
  | { readonly reason: 'blanks-left'; readonly blanks: readonly string[] }

type Detailed = DetailedRefusal['reason']

const sentences: {
  readonly [Reason in Detailed]: (refusal: Extract<DetailedRefusal, { reason: Reason }>) => string
} = {
  ...stepRefusalSentences,
  'wrong-stage': ({ stage, needed }) =>
    `这一步在「${needed.map((one) => stageWords[one]).join('」「')}」环节办理；这件案件现在「${stageWords[stage]}」。`,
  'blanks-left': ({ blanks }) => `全文还有空白（${blanks.join('、')}），不能签发；请退回起草人补充。`,
}

/** One Chinese sentence: what is wrong, and what to do. The only place where refusals of remedies become words. */
export function remedyRefusalSentence(refusal: RemedyRefusal): string {
  return isDetailed(refusal) ? detailed(refusal) : fixedSentences[refusal.reason]
}

function isDetailed(refusal: RemedyRefusal): refusal is DetailedRefusal {
  return Object.hasOwn(sentences, refusal.reason)
}

function detailed<Reason extends Detailed>(refusal: Extract<DetailedRefusal, { reason: Reason }>): string {
  return sentences[refusal.reason](refusal)
}
