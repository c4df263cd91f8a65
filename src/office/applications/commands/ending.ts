import {
  applicationArchived,
  applicationWithdrawn,
  replyOrderedAnew,
  treatedAsRecordCorrection,
} from '#office/acts/kinds/application-end.ts'
import { command, numbered, type Payload, record, refuse, tooEarly } from './command.ts'

/** Until it is signed; what is signed is served. */
export const withdraw = command({
  label: '登记申请人撤回',
  policy: 'applications.handle',
  public: 'applicant',
  stages: ['arrived', 'open', 'in-review', 'to-sign'],
  decide: (_file, { on, reason }: Payload & { readonly reason: string }) =>
    record(applicationWithdrawn.act(on, { reason }, null)),
})

export const archive = command({
  label: '归档',
  policy: 'applications.archive',
  stages: ['closed'],
  decide({ reply }, { on, place }: Payload & { readonly place: string }) {
    const early = tooEarly(on, reply?.sentOn ?? on, '答复发出之日')
    return early === undefined ? record(applicationArchived.act(on, { place }, null)) : refuse(early)
  },
})

interface RecordCorrection extends Payload {
  readonly result: 'corrected' | 'forwarded' | 'refused'
  readonly explanation: string
}

/** 条例 art. 41: a wish to have one's own record corrected is another matter and stands in no table. */
export const treatAsRecordCorrection = command({
  label: '按更正本人信息处理',
  policy: 'applications.handle',
  stages: ['open'],
  required: ['explanation'],
  closed: ({ dossier }) => (dossier.closing === null ? undefined : { reason: 'counted-already' }),
  decide: (_file, { on, result, explanation }: RecordCorrection, situation) =>
    numbered('公开告', on, situation, (letter) => [
      treatedAsRecordCorrection.act(on, { result, explanation, letter }, null),
    ]),
})

interface Ordered extends Payload {
  /** The remedy matter in which it was ordered. */
  readonly remedy: string
}

/**
 * After 结果纠正 the reply is made anew; the application is not counted again (`report.redoneReply`). One person suffices: the
 * decision on record is the second voice. Without one the office corrects itself, by two persons.
 */
export const orderAnew = command({
  label: '按复议、诉讼结果重新答复',
  policy: 'applications.archive',
  stages: ['closed', 'archived'],
  closed: (_file, { orders = [] }) => (orders.length > 0 ? undefined : { reason: 'nothing-ordered' }),
  decide({ closing, reply }, { on, remedy }: Ordered, { orders = [] }) {
    const order = orders.find((one) => one.remedy === remedy)
    if (order === undefined) return refuse({ reason: 'nothing-ordered' })
    const { until, cited = null } = order
    if (until !== null && until < on) return refuse({ reason: 'until-not-later' })
    const early = tooEarly(on, reply?.sentOn ?? closing.on, '原答复之日')
    return early === undefined
      ? record(replyOrderedAnew.act(on, { remedy, until, order: cited }, null))
      : refuse(early)
  },
})
