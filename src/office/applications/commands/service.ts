import { deliveryProved, replyServed, type ServiceChannel } from '#office/acts/kinds/application-service.ts'
import { command, type Payload, record, refuse, tooEarly } from './command.ts'

interface Service extends Payload {
  readonly channel: ServiceChannel
  /** 邮件号, 送达回证 and the like. */
  readonly proof: string
  /** Why a file may leave the house although more can be found in it than it shows; empty or absent where none does. */
  readonly leaksAccepted?: string
}

/** Ends the case in the row its paper counts in, unless it was counted already and this reply was made anew. */
export const serve = command({
  label: '送达',
  policy: 'applications.serve',
  stages: ['to-serve'],
  required: ['proof'],
  decide({ dossier, signed }, { on, channel, proof, leaksAccepted = '' }: Service, { office }) {
    const early = tooEarly(on, signed.signedOn, '签发之日')
    if (early !== undefined) return refuse(early)
    const counted = office['report.closedDateBasis'] === 'issue' ? signed.signedOn : on
    const closes = dossier.closing === null ? { on: counted, outcome: signed.paper.counts } : null
    const accepted = leaksAccepted.trim() === '' ? {} : { leaksAccepted: leaksAccepted.trim() }
    return record(replyServed.act(on, { channel, proof, closes, ...accepted }, null))
  },
})

export const proveDelivery = command({
  label: '登记送达日期',
  policy: 'applications.archive',
  stages: ['closed', 'archived'],
  required: ['proof'],
  closed({ reply }) {
    if (reply === null) return { reason: 'no-reply-sent' }
    return reply.deliveredOn === null ? undefined : { reason: 'delivery-already-proved' }
  },
  decide({ reply }, { on, proof }: Payload & { readonly proof: string }) {
    const early = tooEarly(on, reply?.sentOn ?? on, '发出之日')
    return early === undefined ? record(deliveryProved.act(on, { proof }, null)) : refuse(early)
  },
})
