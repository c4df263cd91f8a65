import { z } from 'zod'
import { defineKind, following, nothingPersonal } from '../kind.ts'
import { words } from '../schemas.ts'

const id = 'record.withdrawn'

/** The record was made by mistake: the matter counts nowhere from now on, and its acts stay. */
export const recordWithdrawn = defineKind({
  id,
  facts: z.object({ reason: words }),
  personal: nothingPersonal,
  apply: (row: unknown) => {
    following(row, id)
    return undefined
  },
})
