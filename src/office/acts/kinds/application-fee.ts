import { z } from 'zod'
import { withDossier } from '#office/applications/case/case.ts'
import { clocked, defineCaseKind, inStage } from '#office/applications/case/case-kind.ts'
import type { Fee } from '#office/applications/case/dossier.ts'
import { nothingPersonal } from '../kind.ts'
import { count, words } from '../schemas.ts'

/** A notice to pay a processing fee (国办函〔2020〕109号): units `first` to `last` of the method, in whole yuan. */
export const applicationFeeNoticed = defineCaseKind({
  id: 'application.fee-noticed',
  facts: z.object({
    method: z.enum(['by-application', 'by-volume']),
    first: count,
    last: count,
    yuan: count,
    payment: words.min(1),
    letter: words,
  }),
  personal: nothingPersonal,
  onCase: (was, { on, facts: { letter: _, ...facts } }) => {
    const fee: Fee = { ...facts, noticedOn: on, paid: 0, came: 'pending' }
    return withDossier(clocked(inStage(was, ['open']), { kind: 'fee-noticed', on }), { fee })
  },
})

export const feeNoticeReached = defineCaseKind({
  id: 'application.fee-notice-reached',
  facts: z.object({ proof: words }),
  personal: nothingPersonal,
  onCase: (was, { on }) => clocked(inStage(was, ['open']), { kind: 'fee-reached', on }),
})

/** Money came. Only the whole amount lets the period go on. */
export const applicationFeePaid = defineCaseKind({
  id: 'application.fee-paid',
  facts: z.object({ yuan: count, receipt: words }),
  personal: nothingPersonal,
  onCase: (was, { on, facts }) => {
    const file = inStage(was, ['open'])
    const fee = feeOf(file.dossier.fee)
    const paid = fee.paid + facts.yuan
    if (paid < fee.yuan) return withDossier(file, { fee: { ...fee, paid } })
    return withDossier(clocked(file, { kind: 'fee-paid', on }), { fee: { ...fee, paid, came: 'paid' } })
  },
})

/** Not paid in time: the application counts as given up (109号 art. 6). */
export const applicationFeeLapsed = defineCaseKind({
  id: 'application.fee-lapsed',
  facts: z.object({}),
  personal: nothingPersonal,
  onCase: (was) => {
    const file = inStage(was, ['open'])
    return withDossier(file, { fee: { ...feeOf(file.dossier.fee), came: 'lapsed' } })
  },
})

function feeOf(fee: Fee | null): Fee {
  if (fee === null) throw new Error('no fee was noticed')
  return fee
}
