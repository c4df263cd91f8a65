import { z } from 'zod'
import { withDossier } from '#office/applications/case/case.ts'
import { clocked, closeRow, defineCaseKind, inStage } from '#office/applications/case/case-kind.ts'
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
    return { stage: 'closed', dossier: { ...dossier, closing }, receivedOn, closing, reply: null }
  },
})

export const applicationArchived = defineCaseKind({
  id: 'application.archived',
  facts: z.object({ place: words }),
  personal: nothingPersonal,
  onCase: (was, { on }) => {
    const { dossier, receivedOn, closing, reply } = inStage(was, ['closed'])
    return { stage: 'archived', dossier, receivedOn, closing, reply, archivedOn: on }
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

/** The row it was counted in was wrong; the day stays. */
export const outcomeCorrected = defineCaseKind({
  id: 'application.outcome-corrected',
  facts: z.object({ outcome, because: words.min(1) }),
  personal: nothingPersonal,
  onRow: (row, { facts }) => {
    const old = following(row, 'application.outcome-corrected')
    if (old.closing === null) throw new Error(`${old.id} is not closed`)
    return { ...old, closing: { ...old.closing, outcome: facts.outcome } }
  },
  onCase: (was, { facts }) => {
    const file = inStage(was, ['closed', 'archived'])
    const closing = { ...file.closing, outcome: facts.outcome }
    return { ...file, dossier: { ...file.dossier, closing }, closing }
  },
})

/** A reconsideration decision or judgment orders a new reply: another round of the same application. */
export const replyOrderedAnew = defineCaseKind({
  id: 'application.reply-ordered-anew',
  facts: z.object({ remedy: words.min(1), until: plainDate.nullable() }),
  personal: nothingPersonal,
  onCase: (was, { on, facts }) => {
    const { dossier, receivedOn } = inStage(was, ['closed', 'archived'])
    const round = { clockActs: [], correction: null, consultations: [], fee: null, excess: null } as const
    const anew = { ...dossier, ...round, proposedExtension: null, extension: null, redo: { on, ...facts } }
    return { stage: 'open', dossier: anew, receivedOn, returned: null }
  },
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
