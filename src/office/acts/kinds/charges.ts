import { z } from 'zod'
import type { ChargeRow } from '#office/annual-report/register/rows.ts'
import { beginning, defineKind, nothingPersonal } from '../kind.ts'
import { fen, words } from '../schemas.ts'

/** 行政事业性收费 taken in on a day. */
export const chargeRecorded = defineKind({
  id: 'charge.recorded',
  facts: z.object({ item: words, fen }),
  personal: nothingPersonal,
  apply: (row: ChargeRow | undefined, { on, facts }): ChargeRow => {
    beginning(row, 'charge.recorded')
    return { ...facts, date: on }
  },
})
