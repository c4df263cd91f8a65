import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { OutcomeId } from '#law/outcomes/outcome.ts'
import { changeProposed } from '#office/acts/kinds/application-change.ts'
import type { Change } from '../case/change.ts'
import { countedIn, type Ended } from '../case/proposals.ts'
import { command, type Decision, type Payload, record, refuse, tooEarly } from './command.ts'
import type { Refusal } from './refusal.ts'
import { restatementMissing } from './restatement.ts'

interface Because extends Payload {
  readonly because: string
}

/** One change at a time: whoever confirms it sees the case it will change. */
function anotherWaits({ proposed }: Ended): Refusal | undefined {
  return proposed === null ? undefined : { reason: 'change-waiting' }
}

function proposed(file: Ended, change: Change, { on, because }: Because): Decision {
  const early = tooEarly(on, file.closing.on, '办结之日')
  return early === undefined
    ? record(changeProposed.act(on, { change, because: because.trim() }, null))
    : refuse(early)
}

/** A published year's reason is asked for here, of the one who knows it; the second person reads it with the rest. */
export const proposeOutcome = command({
  label: '提出更正办理结果的归类',
  policy: 'applications.propose-change',
  stages: ['closed', 'archived'],
  required: ['because'],
  closed: anotherWaits,
  decide(file, payload: Because & { readonly outcome: OutcomeId }, situation) {
    const { outcome, restatement = '' } = payload
    if (outcome === file.closing.outcome) return refuse({ reason: 'same-outcome' })
    const missing = restatementMissing(file, countedIn(file, outcome), restatement, situation)
    if (missing !== undefined) return refuse(missing)
    return proposed(file, { what: 'outcome', outcome, restatement: restatement.trim() }, payload)
  },
})

/** 自行纠正: no decision or judgment orders it, so two persons of the office answer for it (docs/decisions/0016). */
export const proposeAnew = command({
  label: '提出自行纠正、重新答复',
  policy: 'applications.propose-change',
  stages: ['closed', 'archived'],
  required: ['because'],
  closed: (file) => (file.reply === null ? { reason: 'no-reply-to-redo' } : anotherWaits(file)),
  decide: (file, payload: Because) => proposed(file, { what: 'anew' }, payload),
})

interface Delivery extends Because {
  readonly deliveredOn: PlainDate
  readonly proof: string
}

/** Where no paper can be put on file, or where the day on file is wrong. */
export const proposeDelivery = command({
  label: '提出补登或者更正送达日期',
  policy: 'applications.propose-change',
  stages: ['closed', 'archived'],
  required: ['because', 'proof'],
  closed: (file) => (file.reply === null ? { reason: 'no-reply-sent' } : anotherWaits(file)),
  decide(file, payload: Delivery) {
    const { on, deliveredOn, proof } = payload
    const sentOn = file.reply?.sentOn ?? deliveredOn
    if (deliveredOn < sentOn) return refuse({ reason: 'delivered-before-sent', sentOn })
    if (deliveredOn === file.reply?.deliveredOn) return refuse({ reason: 'same-delivery' })
    const early = tooEarly(on, deliveredOn, '申请人收到答复之日')
    if (early !== undefined) return refuse(early)
    return proposed(file, { what: 'delivery', deliveredOn, proof: proof.trim() }, payload)
  },
})
