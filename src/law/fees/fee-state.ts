import type { Calendar } from '../calendar/calendar.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { inOrder } from '../clocks/acts.ts'
import { periodClock } from '../clocks/period-clock.ts'
import type { Charge } from './charge.ts'

/** What happens to a fee. Amounts in whole yuan. */
export type FeeAct =
  | { readonly kind: 'waived' | 'noticed' | 'reached'; readonly on: PlainDate }
  | { readonly kind: 'paid' | 'refunded'; readonly on: PlainDate; readonly amount: number }

export type FeeState =
  | { readonly state: 'below-threshold' }
  /** Chargeable; charging is the authority's choice (可以, 条例 art. 42 ¶1). */
  | { readonly state: 'undecided' }
  | { readonly state: 'waived' }
  | { readonly state: 'awaiting-payment'; readonly payBy: PlainDate; readonly missing: number }
  /** Paid in full on `on`; the reply clock goes on from there. */
  | { readonly state: 'paid'; readonly on: PlainDate }
  /** Given up (109号 art. 6): the application ends as other.feeUnpaid. */
  | { readonly state: 'lapsed'; readonly since: PlainDate }
  | { readonly state: 'refunded'; readonly on: PlainDate; readonly amount: number }

export const feeStateWords: Readonly<Record<FeeState['state'], string>> = {
  'below-threshold': '未达收费标准',
  undecided: '可以收费，尚未决定',
  waived: '决定不收',
  'awaiting-payment': '已通知，待缴',
  paid: '已缴清，期限重新计算',
  lapsed: '逾期未缴，不再处理',
  refunded: '已退付',
}

/** Where a fee stands at the end of `today`. What is paid after the 20 working days does not revive the application. */
export function feeState(
  charge: Charge,
  acts: readonly FeeAct[],
  today: PlainDate,
  calendar: Calendar,
): FeeState {
  const done = inOrder(acts).filter(({ on }) => on <= today)
  if (charge.amount === 0) return { state: 'below-threshold' }
  if (done.some(({ kind }) => kind === 'waived')) return { state: 'waived' }
  const noticed = done.find(({ kind }) => kind === 'noticed')
  if (noticed === undefined) return { state: 'undecided' }
  const refund = done.find((act) => act.kind === 'refunded')
  if (refund?.kind === 'refunded') return { state: 'refunded', on: refund.on, amount: refund.amount }
  const reached = done.find(({ kind, on }) => kind === 'reached' && on >= noticed.on) ?? noticed
  return paymentState(charge.amount, done, periodClock('fee', reached.on, calendar).due, today)
}

function paymentState(amount: number, acts: readonly FeeAct[], payBy: PlainDate, today: PlainDate): FeeState {
  let missing = amount
  for (const act of acts) {
    if (act.kind !== 'paid' || act.on > payBy) continue
    missing -= act.amount
    if (missing <= 0) return { state: 'paid', on: act.on }
  }
  return today > payBy ? { state: 'lapsed', since: payBy } : { state: 'awaiting-payment', payBy, missing }
}
