import { z } from 'zod'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { newDossier, sessionWords } from '#office/remedies/matter/dossier.ts'
import {
  frozenEvidenceSchema,
  procedureSchema,
  targetSchema,
  trackSchema,
} from '#office/remedies/matter/intake.ts'
import { withDossier } from '#office/remedies/matter/remedy.ts'
import { defineRemedyKind, inStage } from '#office/remedies/matter/remedy-kind.ts'
import { beginning, nothingPersonal } from '../kind.ts'
import { plainDate, words } from '../schemas.ts'

/** The copy of a reconsideration application or of a complaint came, with the notice to answer. The day of receipt is the act's. */
export const remedyReceived = defineRemedyKind({
  id: 'remedy.received',
  facts: z.object({
    /** The number the office knows it by. */
    id: words.min(1),
    track: trackSchema,
    target: targetSchema,
    evidence: frozenEvidenceSchema.nullable(),
    /** Whose matter it is: whoever registered it. Acts of earlier releases name nobody. */
    handler: personIdSchema.nullable().default(null),
  }),
  personal: z.object({ party: words, claim: words }),
  onRemedy: (was, { on, facts: { id, ...facts }, personal }) => {
    beginning(was, 'remedy.received')
    const { party = '', claim = '' } = personal ?? {}
    const dossier = newDossier({ ...facts, number: id, receivedOn: on, takenOver: false, party, claim })
    return { stage: 'answering', dossier, returned: null }
  },
})

/** Whose matter it is from now on. */
export const remedyAssigned = defineRemedyKind({
  id: 'remedy.assigned',
  facts: z.object({ handler: personIdSchema }),
  personal: nothingPersonal,
  onRemedy: (was, { facts: { handler } }) =>
    withDossier(inStage(was, ['answering', 'to-sign', 'to-file', 'awaiting', 'judged', 'to-perform']), {
      handler,
    }),
})

/** The supervising authority asked to see the matter, and why (条例 art. 47, 51). */
export const remedyCalledFor = defineRemedyKind({
  id: 'remedy.called-for',
  facts: z.object({ reason: words.min(1) }),
  personal: nothingPersonal,
  onRemedy: (was) => {
    if (was === undefined) throw new Error('no matter to call for')
    return withDossier(was, { calledFor: true })
  },
})

/** Who, before whom and under which number: what an older register did not keep, or was written down wrongly. */
export const remedyDescribed = defineRemedyKind({
  id: 'remedy.described',
  facts: z.object({ forum: words.min(1), caseNumber: words, what: words }),
  personal: z.object({ party: words, claim: words }),
  onRemedy: (was, { facts: { forum, caseNumber, what }, personal }) => {
    if (was === undefined) throw new Error('no matter to describe')
    const { track, target } = was.dossier
    const named =
      track.kind === 'reconsideration'
        ? { ...track, organ: forum, caseNumber }
        : { ...track, court: forum, caseNumber }
    return withDossier(was, {
      track: named,
      target: target.kind === 'elsewhere' ? { ...target, what } : target,
      party: personal?.party ?? '',
      claim: personal?.claim ?? '',
    })
  },
})

/** 简易程序转普通程序 (行政复议法 art. 55, 行政诉讼法 art. 84), or the other way. */
export const procedureChanged = defineRemedyKind({
  id: 'remedy.procedure-changed',
  facts: z.object({ procedure: procedureSchema }),
  personal: nothingPersonal,
  onRemedy: (was, { facts: { procedure } }) => {
    const file = inStage(was, ['answering', 'to-sign', 'to-file', 'awaiting'])
    return withDossier(file, { track: { ...file.dossier.track, procedure } })
  },
})

const kinds = Object.keys(sessionWords) as (keyof typeof sessionWords)[]

/** A hearing, a stay, whatever the organ or the court told us of. Nothing the law counts changes by it. */
export const sessionNoted = defineRemedyKind({
  id: 'remedy.session-noted',
  facts: z.object({ what: z.enum(kinds), at: plainDate.nullable(), note: words }),
  personal: nothingPersonal,
  onRemedy: (was, { on, facts }) => {
    const file = inStage(was, ['answering', 'to-sign', 'to-file', 'awaiting', 'judged'])
    return withDossier(file, { sessions: [...file.dossier.sessions, { notedOn: on, ...facts }] })
  },
})
