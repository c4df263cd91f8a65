import { z } from 'zod'
import type { ProcessingFeeRow } from '#office/annual-report/register/rows.ts'
import { beginning, defineKind, following, nothingPersonal } from '../kind.ts'
import { fen } from '../schemas.ts'

/** A notice to pay a 信息处理费 was given (国办函〔2020〕109号). */
export const feeNoticed = defineKind({
  id: 'fee.noticed',
  facts: z.object({ fen }),
  personal: nothingPersonal,
  apply: (row: ProcessingFeeRow | undefined, { on, facts }): ProcessingFeeRow => {
    beginning(row, 'fee.noticed')
    return { date: on, noticedFen: facts.fen, paidFen: 0, paidOn: null }
  },
})

/** It was paid. Old registers may have the money without the day: then the day of the notice stands in for it. */
export const feePaid = defineKind({
  id: 'fee.paid',
  facts: z.object({ fen, dayKnown: z.boolean() }),
  personal: nothingPersonal,
  apply: (row: ProcessingFeeRow | undefined, { on, facts }): ProcessingFeeRow => ({
    ...following(row, 'fee.paid'),
    paidFen: facts.fen,
    paidOn: facts.dayKnown ? on : null,
  }),
})
