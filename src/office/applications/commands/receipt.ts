import { type Delivery, receiptOf } from '#law/clocks/receipt.ts'
import {
  applicationArrived,
  applicationReceived,
  contactAttempted,
  receiptConfirmed,
} from '#office/acts/kinds/application-intake.ts'
import type { ApplicantKind } from '#office/annual-report/register/words.ts'
import { foldCase } from '../case/fold.ts'
import type { Contact, FormWanted } from '../case/intake.ts'
import { command, type Decided, type Decision, type Payload, record, refuse, tooEarly } from './command.ts'
import { restated } from './restatement.ts'
import type { Situation } from './situation.ts'

/** An application as it is written down at intake; what is missing of art. 29 is asked for by correction. */
export interface Intake {
  readonly delivery: Delivery
  readonly kind: ApplicantKind
  readonly applicant: string
  readonly contact: Contact
  readonly contents: readonly string[]
  readonly wanted: FormWanted
  /** Why a year already published changes by it; needed only where it was received in one. */
  readonly restatement?: string
}

/**
 * Begins a case: received where the channel settles the day (条例 art. 31), else arrived until both sides confirm. The
 * number is the next of the year it came in.
 */
export function receive(intake: Intake, situation: Situation): Decision {
  const { delivery, kind, applicant, contact, wanted } = intake
  const contents = intake.contents.map((text) => text.trim()).filter((text) => text !== '')
  if (contents.length === 0) return refuse({ reason: 'nothing-asked' })
  const receipt = receiptOf(delivery, situation.settings)
  const on = receipt.state === 'received' ? receipt.on : receipt.since
  if (on > situation.day) return refuse({ reason: 'in-the-future', day: situation.day })
  const arrived = 'arrivedOn' in delivery ? delivery.arrivedOn : on
  const early = tooEarly(on, arrived, '到达之日')
  if (early !== undefined) return refuse(early)
  const year = Number(on.slice(0, 4))
  const kindOfAct = receipt.state === 'received' ? applicationReceived : applicationArrived
  const actOf = (number: number) =>
    kindOfAct.act(on, { id: `${year}-${number}`, kind, delivery, wanted }, { applicant, contact, contents })
  const decided: Decided = {
    ok: true,
    numberedIn: { series: '申请', year },
    acts: (number) => [actOf(number)],
    fees: [],
  }
  const after = foldCase([{ ...actOf(0), by: '' }])
  const { restatement = '' } = intake
  return restated(decided, undefined, after, { on, restatement }, situation)
}

export const confirmReceipt = command({
  label: '与申请人确认收到',
  policy: 'applications.handle',
  stages: ['arrived'],
  required: ['how'],
  decide: ({ dossier }, { on, how }: Payload & { readonly how: string }) => {
    const { number, applicantKind, applicant, contents } = dossier
    const about = contents.join('；')
    return record(receiptConfirmed.act(on, { id: number, kind: applicantKind, how }, { applicant, about }))
  },
})

export const logContact = command({
  label: '登记联系未果',
  policy: 'applications.handle',
  stages: ['arrived'],
  required: ['how'],
  decide: (_file, { on, how }: Payload & { readonly how: string }) =>
    record(contactAttempted.act(on, { how }, null)),
})
