import { z } from 'zod'
import type { RemedyRow } from '#office/annual-report/register/rows.ts'
import type { RemedyMatter } from '#office/remedies/matter/row.ts'
import { beginning, defineKind, following, nothingPersonal } from '../kind.ts'
import { words } from '../schemas.ts'

const result = z.enum(['upheld', 'corrected', 'other'])

/** Matters taken over from an older register: block, day and result, and nothing else is known. */
export const reconsiderationReceived = defineKind({
  id: 'reconsideration.received',
  facts: z.object({ id: words }),
  personal: nothingPersonal,
  apply: (row: RemedyRow | undefined, { on, facts }): RemedyRow => {
    beginning(row, 'reconsideration.received')
    return { id: facts.id, block: 'reconsideration', received: on, closing: null }
  },
})

export const reconsiderationClosed = closedKind('reconsideration.closed')

export const litigationReceived = defineKind({
  id: 'litigation.received',
  facts: z.object({ id: words, route: z.enum(['directLitigation', 'litigationAfterReconsideration']) }),
  personal: nothingPersonal,
  apply: (row: RemedyRow | undefined, { on, facts }): RemedyRow => {
    beginning(row, 'litigation.received')
    return { id: facts.id, block: facts.route, received: on, closing: null }
  },
})

export const litigationClosed = closedKind('litigation.closed')

function closedKind(id: string) {
  return defineKind({
    id,
    facts: z.object({ result }),
    personal: nothingPersonal,
    apply: (row: RemedyMatter | undefined, { on, facts }): RemedyMatter => {
      const old = following(row, id)
      if (old.file !== undefined)
        throw new Error(`${id} ends matters taken over, and ${old.id} is worked on here`)
      return { ...old, closing: { on, result: facts.result } }
    },
  })
}
