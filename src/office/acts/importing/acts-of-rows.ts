import type {
  ActRow,
  ApplicationRow,
  ChargeRow,
  DocumentRow,
  ProcessingFeeRow,
  RemedyRow,
} from '#office/annual-report/register/rows.ts'
import type { NewAct } from '../act.ts'
import { applicationClosed, applicationRegistered } from '../kinds/applications.ts'
import { chargeRecorded } from '../kinds/charges.ts'
import { decisionsRecorded } from '../kinds/decisions.ts'
import { type DisclosureRow, disclosurePublished } from '../kinds/disclosures.ts'
import { documentIssued, documentRepealed } from '../kinds/documents.ts'
import { feeNoticed, feePaid } from '../kinds/fees.ts'
import {
  litigationClosed,
  litigationReceived,
  reconsiderationClosed,
  reconsiderationReceived,
} from '../kinds/remedies.ts'

/** The acts a row of an office's own register stands for: what happened, in order, so that folding them gives the row back. */
export function actsOfApplication({
  id,
  kind,
  received,
  applicant,
  about,
  closing,
}: ApplicationRow): NewAct[] {
  const registered = applicationRegistered.act(received, { id, kind }, { applicant, about })
  if (closing === null) return [registered]
  return [registered, applicationClosed.act(closing.on, { outcome: closing.outcome }, null)]
}

export function actsOfRemedy({ id, block, received, closing }: RemedyRow): NewAct[] {
  const first =
    block === 'reconsideration'
      ? reconsiderationReceived.act(received, { id }, null)
      : litigationReceived.act(received, { id, route: block }, null)
  if (closing === null) return [first]
  const closed = block === 'reconsideration' ? reconsiderationClosed : litigationClosed
  return [first, closed.act(closing.on, { result: closing.result }, null)]
}

export function actsOfDocument({ number, title, kind, issued, repealed }: DocumentRow): NewAct[] {
  const first = documentIssued.act(issued, { number, title, kind }, null)
  return repealed === null ? [first] : [first, documentRepealed.act(repealed, {}, null)]
}

export function actsOfDecisions({ act, decided, count }: ActRow): NewAct[] {
  return [decisionsRecorded.act(decided, { act, count }, null)]
}

export function actsOfCharge({ date, item, fen }: ChargeRow): NewAct[] {
  return [chargeRecorded.act(date, { item, fen }, null)]
}

export function actsOfFee({ date, noticedFen, paidFen, paidOn }: ProcessingFeeRow): NewAct[] {
  const first = feeNoticed.act(date, { fen: noticedFen }, null)
  if (paidFen === 0 && paidOn === null) return [first]
  return [first, feePaid.act(paidOn ?? date, { fen: paidFen, dayKnown: paidOn !== null }, null)]
}

export function actsOfDisclosure({ date, title }: DisclosureRow): NewAct[] {
  return [disclosurePublished.act(date, { title }, null)]
}
