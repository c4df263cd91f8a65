import { z } from 'zod'
import { withDossier } from '#office/applications/case/case.ts'
import { clocked, closeRow, defineCaseKind, inStage, readOnly } from '#office/applications/case/case-kind.ts'
import { anotherRound, countedIn, overtaken } from '#office/applications/case/proposals.ts'
import { redoOrderSchema } from '#office/applications/case/redo-order.ts'
import { following, nothingPersonal } from '../kind.ts'
import { outcome, plainDate, words } from '../schemas.ts'

/** The applicant took it back: 其他处理—其他, unless a round made anew ends so, which counts nowhere again. */
export const applicationWithdrawn = defineCaseKind({
  id: 'application.withdrawn-by-applicant',
  facts: z.object({ reason: words }),
  personal: nothingPersonal,
  onRow: (row, { on }) =>
    row === undefined || row.closing !== null ? row : closeRow(row, { on, outcome: 'other.other' }),
  onCase: (was, { on }) => {
    const file = inStage(was, ['arrived', 'open', 'in-review', 'to-sign'])
    if (file.stage === 'arrived') {
      return { stage: 'never-received', dossier: file.dossier, arrivedOn: file.arrivedOn }
    }
    const { dossier, receivedOn } = clocked(file, { kind: 'ended', on })
    const closing = dossier.closing ?? ({ on, outcome: 'other.other' } as const)
    const ended = { closing, reply: null, proposed: null }
    return { stage: 'closed', dossier: { ...dossier, closing }, receivedOn, ...ended }
  },
})

export const applicationArchived = defineCaseKind({
  id: 'application.archived',
  facts: z.object({ place: words }),
  personal: nothingPersonal,
  onCase: (was, { on }) => {
    return { ...inStage(was, ['closed']), stage: 'archived', archivedOn: on }
  },
})

/** It asks to correct one's own record (条例 art. 41), which is no application: dealt with, in no statistics. */
export const treatedAsRecordCorrection = defineCaseKind({
  id: 'application.treated-as-record-correction',
  facts: z.object({
    result: z.enum(['corrected', 'forwarded', 'refused']),
    explanation: words.min(1),
    letter: words,
  }),
  personal: nothingPersonal,
  onRow: (row) => {
    following(row, 'application.treated-as-record-correction')
    return undefined
  },
  onCase: (was, { on, facts: { result, explanation } }) => {
    const { dossier, receivedOn } = clocked(inStage(was, ['open']), { kind: 'ended', on })
    return { stage: 'record-correction', dossier, receivedOn, result, explanation }
  },
})

const corrected = 'application.outcome-corrected'

/** The row it was counted in was wrong, on one person's word: read in older registers, and recorded by nobody any more. */
export const outcomeCorrected = readOnly({
  id: corrected,
  facts: z.object({ outcome, because: words.min(1) }),
  personal: nothingPersonal,
  onRow: (row, { facts }) => {
    const old = following(row, corrected)
    if (old.closing === null) throw new Error(`${old.id} is not closed`)
    return { ...old, closing: { ...old.closing, outcome: facts.outcome } }
  },
  onCase: (was, { on, facts }) =>
    countedIn(overtaken(inStage(was, ['closed', 'archived']), on, corrected, ['outcome']), facts.outcome),
})

const orderedAnew = 'application.reply-ordered-anew'

/** A reconsideration decision or judgment orders a new reply: another round of the same application. */
export const replyOrderedAnew = defineCaseKind({
  id: orderedAnew,
  facts: z.object({
    remedy: words.min(1),
    until: plainDate.nullable(),
    order: redoOrderSchema.nullable().default(null),
  }),
  personal: nothingPersonal,
  onCase: (was, { on, facts }) =>
    anotherRound(overtaken(inStage(was, ['closed', 'archived']), on, orderedAnew), { on, ...facts }),
})

/** A year already published changes by what else was recorded with this: why (the report's correction line). */
export const yearRestated = defineCaseKind({
  id: 'application.year-restated',
  facts: z.object({ year: z.number().int(), reason: words.min(1) }),
  personal: nothingPersonal,
  onCase: (was, { facts }) => {
    if (was === undefined) throw new Error('no case to restate')
    return withDossier(was, { restatements: [...was.dossier.restatements, facts] })
  },
})
