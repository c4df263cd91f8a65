import { z } from 'zod'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { beginning, defineKind, following, nothingPersonal } from '../kind.ts'
import { count, words } from '../schemas.ts'
import { correctedFacts, correctedPersonal } from './import-changes.ts'

/** One taking over of an office's own register. An import that was cut off stays `running` and can be undone. */
export interface ImportRow {
  readonly file: string
  readonly begun: PlainDate
  readonly state: 'running' | 'done' | 'undone'
  readonly rows: number
}

export const importStarted = defineKind({
  id: 'import.started',
  facts: z.object({ file: words }),
  personal: nothingPersonal,
  apply: (row: ImportRow | undefined, { on, facts }): ImportRow => {
    beginning(row, 'import.started')
    return { file: facts.file, begun: on, state: 'running', rows: 0 }
  },
})

/**
 * What was put right before the register came in: the places as facts, what stood there and what somebody wrote of their
 * own as personal (个人信息保护法 art. 47), in the same order.
 */
export const importCorrected = defineKind({
  id: 'import.corrected',
  facts: correctedFacts,
  personal: correctedPersonal,
  apply: (row: ImportRow | undefined): ImportRow => following(row, 'import.corrected'),
})

export const importCompleted = defineKind({
  id: 'import.completed',
  facts: z.object({ rows: count }),
  personal: nothingPersonal,
  apply: (row: ImportRow | undefined, { facts }): ImportRow => ({
    ...following(row, 'import.completed'),
    state: 'done',
    rows: facts.rows,
  }),
})

export const importUndone = defineKind({
  id: 'import.undone',
  facts: z.object({ withdrawn: count }),
  personal: nothingPersonal,
  apply: (row: ImportRow | undefined): ImportRow => ({
    ...following(row, 'import.undone'),
    state: 'undone',
  }),
})
