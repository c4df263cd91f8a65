import { z } from 'zod'
import type { ActRow } from '#office/annual-report/register/rows.ts'
import { beginning, defineKind, nothingPersonal } from '../kind.ts'
import { count } from '../schemas.ts'

/** A number of 行政许可, 行政处罚 or 行政强制 decisions taken on a day, published or not. */
export const decisionsRecorded = defineKind({
  id: 'decisions.recorded',
  facts: z.object({ act: z.enum(['licensing', 'penalties', 'coercion']), count }),
  personal: nothingPersonal,
  apply: (row: ActRow | undefined, { on, facts }): ActRow => {
    beginning(row, 'decisions.recorded')
    return { ...facts, decided: on }
  },
})
