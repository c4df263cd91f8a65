import { dateInWords, type PlainDate } from '#law/calendar/plain-date.ts'
import { type Denial, denialSentences } from '#office/authorities/permissions/verdict.ts'

/** Why a step is not taken, whatever the matter. */
export type StepRefusal =
  | { readonly reason: 'not-permitted'; readonly denial: Denial }
  | { readonly reason: 'in-the-future'; readonly day: PlainDate }
  | { readonly reason: 'too-early'; readonly than: PlainDate; readonly what: string }
  | { readonly reason: 'not-past'; readonly until: PlainDate; readonly what: string }
  | { readonly reason: 'restatement-needed'; readonly year: number }

/** A sentence for each: what is wrong, what to do. */
export const stepRefusalSentences: {
  readonly [Reason in StepRefusal['reason']]: (
    refusal: Extract<StepRefusal, { readonly reason: Reason }>,
  ) => string
} = {
  'not-permitted': ({ denial }) => denialSentences[denial],
  'in-the-future': ({ day }) => `填写的日期晚于今天（${dateInWords(day)}）；请填写事情实际发生的日期。`,
  'too-early': ({ than, what }) => `填写的日期早于${what}（${dateInWords(than)}）；请核对日期。`,
  'not-past': ({ until, what }) => `${what}到${dateInWords(until)}届满，届满之前不能这样办理；请继续等待。`,
  'restatement-needed': ({ year }) =>
    `${year}年的年度报告已经公布，这一步会改变其中的数字；请写明更正原因，系统将生成更正说明。`,
}
