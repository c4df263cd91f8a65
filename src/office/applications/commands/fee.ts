import { chargeFor } from '#law/fees/charge.ts'
import type { FeeMethod } from '#law/fees/tiers.ts'
import {
  applicationFeeLapsed,
  applicationFeeNoticed,
  applicationFeePaid,
  feeNoticeReached,
} from '#office/acts/kinds/application-fee.ts'
import { feeNoticed, feePaid } from '#office/acts/kinds/fees.ts'
import type { Case } from '../case/case.ts'
import { replyClockIn, waitingForApplicant, withoutEffect } from './clock-effect.ts'
import { command, numbered, type Payload, record, refuse, tooEarly } from './command.ts'
import type { Refusal } from './refusal.ts'
import { saysSomething } from './says-something.ts'

interface Notice extends Payload {
  readonly method: FeeMethod
  /** The units to charge as the tariff counts them: within the month, or pages of the application. */
  readonly first: number
  readonly last: number
  /** How to pay; `usualPayment` where left out. */
  readonly payment?: string
}

/** 非税收入 goes to the treasury by a payment notice, against a 财政票据; the article of 国办函〔2020〕109号 is not verified. */
export const usualPayment = '凭本机关开具的非税收入缴款通知缴纳，缴纳后开具财政票据'

/** 国办函〔2020〕109号 art. 6: noticed within the period; charging is the office's choice (条例 art. 42). */
export const noticeFee = command({
  label: '发出收费通知',
  policy: 'applications.handle',
  stages: ['open'],
  closed(file, situation) {
    if (file.dossier.fee !== null) return { reason: 'fee-already-noticed' }
    return waitingForApplicant(file, situation)
  },
  decide(file, { on, method, first, last, payment = '' }: Notice, situation) {
    if (!areUnits(first, last)) return refuse({ reason: 'units-malformed' })
    const yuan = chargeFor(method, first, last).amount
    if (yuan === 0) return refuse({ reason: 'nothing-to-charge' })
    const odd = withoutEffect(file, { kind: 'fee-noticed', on }, situation)
    if (odd !== undefined) return refuse(odd)
    const noticed = numbered('公开告', on, situation, (letter) => [
      applicationFeeNoticed.act(
        on,
        { method, first, last, yuan, payment: saysSomething(payment) ? payment : usualPayment, letter },
        null,
      ),
    ])
    return { ...noticed, fees: [feeNoticed.act(on, { fen: yuan * 100 }, null)] }
  },
})

/** Far beyond any month's applications and any file's pages. */
const mostUnits = 100_000

function areUnits(first: number, last: number): boolean {
  return [first, last].every(Number.isInteger) && 1 <= first && first <= last && last <= mostUnits
}

export const recordFeeReached = command({
  label: '登记收费通知送达',
  policy: 'applications.handle',
  stages: ['open'],
  required: ['proof'],
  closed: (file) => feeReached(file) ?? feePending(file),
  decide(file, { on, proof }: Payload & { readonly proof: string }) {
    const early = tooEarly(on, file.dossier.fee?.noticedOn ?? on, '发出收费通知之日')
    return early === undefined ? record(feeNoticeReached.act(on, { proof }, null)) : refuse(early)
  },
})

function feeReached({ dossier }: Case): Refusal | undefined {
  return dossier.clockActs.some(({ kind }) => kind === 'fee-reached')
    ? { reason: 'already-reached' }
    : undefined
}

function feePending({ dossier }: Case): Refusal | undefined {
  return dossier.fee?.came === 'pending' ? undefined : { reason: 'fee-not-noticed' }
}

/** Whole yuan; the period goes on when the whole amount is there. */
export const takePayment = command({
  label: '登记缴费',
  policy: 'applications.handle',
  stages: ['open'],
  closed: feePending,
  decide(
    file,
    { on, yuan, receipt }: Payload & { readonly yuan: number; readonly receipt: string },
    situation,
  ) {
    const { fee } = file.dossier
    if (fee === null) return refuse({ reason: 'fee-not-noticed' })
    if (!Number.isInteger(yuan) || !Number.isSafeInteger(yuan * 100) || yuan <= 0)
      return refuse({ reason: 'amount-malformed' })
    const refusal =
      tooEarly(on, fee.noticedOn, '发出收费通知之日') ??
      withoutEffect(file, { kind: 'fee-paid', on }, situation)
    if (refusal !== undefined) return refuse(refusal)
    const paid = applicationFeePaid.act(on, { yuan, receipt }, null)
    const total = feePaid.act(on, { fen: (fee.paid + yuan) * 100, dayKnown: true }, null)
    return { ...record(paid), fees: [total] }
  },
})

export const lapseFee = command({
  label: '登记逾期未缴费',
  policy: 'applications.handle',
  stages: ['open'],
  closed(file, situation) {
    const by = payBy(file, situation)
    return feePending(file) ?? (situation.day > by ? undefined : notYet(by))
  },
  decide(file, { on }: Payload, situation) {
    const by = payBy(file, situation)
    return on > by ? record(applicationFeeLapsed.act(on, {}, null)) : refuse(notYet(by))
  },
})

/** The 20 working days from the arrival of the notice, as the reply clock waits for them. */
function payBy(file: Case, situation: Parameters<typeof replyClockIn>[1]) {
  const clock = replyClockIn(file, situation)
  return clock?.state === 'waiting' && clock.awaitedBy !== undefined ? clock.awaitedBy : situation.day
}

function notYet(until: ReturnType<typeof payBy>): Refusal {
  return { reason: 'not-past', until, what: '缴费期限' }
}
