import { daysBetween, type PlainDate } from '../calendar/plain-date.ts'
import { type Charge, chargeFor } from './charge.ts'

/** One application of one applicant to this authority. */
export interface Counted {
  readonly id: string
  readonly receivedOn: PlainDate
  /** Items after splitting by 一事一申请 (109号 art. 4); 1 unless split. */
  readonly items: number
}

/**
 * 按件: what each application of one applicant would cost, in the order received, counted up anew every calendar month.
 * The authority may charge or not; the count goes on either way.
 */
export function monthlyCharges(applications: readonly Counted[]): ReadonlyMap<string, Charge> {
  const used = new Map<string, number>()
  const charges = new Map<string, Charge>()
  const inReceiptOrder = applications.toSorted((a, b) => daysBetween(b.receivedOn, a.receivedOn))
  for (const { id, receivedOn, items } of inReceiptOrder) {
    const month = receivedOn.slice(0, 7)
    const before = used.get(month) ?? 0
    charges.set(id, chargeFor('by-application', before + 1, before + items))
    used.set(month, before + items)
  }
  return charges
}
