import { z } from 'zod'
import { ended, type Remedy } from '#office/remedies/matter/remedy.ts'
import { defineRemedyKind, inStage } from '#office/remedies/matter/remedy-kind.ts'
import { nothingPersonal } from '../kind.ts'
import { plainDate, words } from '../schemas.ts'

/** The reply is made anew in the application it was about: another round there, opened from here. */
export const redoOpened = defineRemedyKind({
  id: 'remedy.redo-opened',
  facts: z.object({ application: words.min(1), until: plainDate.nullable() }),
  personal: nothingPersonal,
  onRemedy: (was, { on, facts: { application } }) => {
    const { dossier, ending } = inStage(was, ['to-perform'])
    return ended({ ...dossier, redo: { on, application } }, ending)
  },
})

/** What was ordered is done (行政复议法 art. 77, 行政诉讼法 art. 94). `how`: the new reply's 文号, or in words. */
export const orderPerformed = defineRemedyKind({
  id: 'remedy.order-performed',
  facts: z.object({ how: words.min(1) }),
  personal: nothingPersonal,
  onRemedy: (was, { on, facts }) => {
    const { dossier, ending } = inStage(was, ['to-perform'])
    return ended({ ...dossier, performed: { on, ...facts } }, ending)
  },
})

/** 行政复议意见书, which may come with the decision or apart from it (行政复议法 art. 76). */
export const opinionReceived = defineRemedyKind({
  id: 'remedy.opinion-received',
  facts: z.object({ number: words.min(1) }),
  personal: nothingPersonal,
  onRemedy: (was, { on, facts: { number } }): Remedy => {
    if (was === undefined) throw new Error('an opinion follows a matter')
    const dossier = { ...was.dossier, opinion: { number, receivedOn: on, reportedOn: null } }
    return 'ending' in was ? ended(dossier, was.ending) : { ...was, dossier }
  },
})

export const opinionReported = defineRemedyKind({
  id: 'remedy.opinion-reported',
  facts: z.object({ report: words.min(1) }),
  personal: nothingPersonal,
  onRemedy: (was, { on }): Remedy => {
    const opinion = was?.dossier.opinion ?? null
    if (was === undefined || opinion === null) throw new Error('no opinion to report on')
    const dossier = { ...was.dossier, opinion: { ...opinion, reportedOn: on } }
    return 'ending' in was ? ended(dossier, was.ending) : { ...was, dossier }
  },
})
