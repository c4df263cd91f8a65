import { z } from 'zod'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Dossier, Judgment } from '#office/remedies/matter/dossier.ts'
import { ended } from '#office/remedies/matter/remedy.ts'
import { defineRemedyKind, inStage } from '#office/remedies/matter/remedy-kind.ts'
import { counted, pendingAgain } from '#office/remedies/matter/spells.ts'
import { isResultId, type ResultId } from '#office/remedies/results/result-forms.ts'
import { nothingPersonal } from '../kind.ts'
import { plainDate, words } from '../schemas.ts'

const form = z.custom<ResultId>((value) => typeof value === 'string' && isResultId(value), '不是审理结果')
const result = z.enum(['upheld', 'corrected', 'other'])
/** What table four counts by this act, decided with the settings of its day; null where it counts nothing yet. */
const counts = z.object({ on: plainDate, result }).nullable()
const order = z.object({ what: words.min(1), until: plainDate.nullable() }).nullable()
const found = { form, document: words, order }

/** A judgment or ruling of the first instance that either side may still appeal. */
export const remedyJudged = defineRemedyKind({
  id: 'remedy.judged',
  facts: z.object({ ...found, counts }),
  personal: nothingPersonal,
  onRemedy: (was, { on, facts: { counts: counting, ...facts } }) => {
    const { dossier } = inStage(was, ['answering', 'to-sign', 'to-file', 'awaiting'])
    return {
      stage: 'judged',
      dossier: { ...dossier, spells: counted(dossier.spells, counting) },
      judgment: { on, ...facts },
    }
  },
})

/** A decision in effect: of a reconsideration when served (行政复议法 art. 75), of a second instance, or one nobody can appeal. */
export const remedyConcluded = defineRemedyKind({
  id: 'remedy.concluded',
  facts: z.object({ ...found, counts }),
  personal: nothingPersonal,
  onRemedy: (was, { on, facts: { counts: counting, ...facts } }) => {
    const { dossier } = inStage(was, ['answering', 'to-sign', 'to-file', 'awaiting'])
    return inEffect(dossier, { on, ...facts }, on, counting)
  },
})

/** The time to appeal is over and nobody did. */
export const judgmentEffective = defineRemedyKind({
  id: 'remedy.judgment-effective',
  facts: z.object({ counts }),
  personal: nothingPersonal,
  onRemedy: (was, { on, facts }) => {
    const { dossier, judgment } = inStage(was, ['judged'])
    return inEffect(dossier, judgment, on, facts.counts)
  },
})

export const remedyAppealed = defineRemedyKind({
  id: 'remedy.appealed',
  facts: z.object({ by: z.enum(['authority', 'other', 'both']), court: words.min(1) }),
  personal: nothingPersonal,
  onRemedy: (was, { on, facts }) => {
    const { dossier, judgment } = inStage(was, ['judged'])
    const spells = pendingAgain(dossier.spells, on)
    return {
      stage: 'awaiting',
      dossier: {
        ...dossier,
        spells,
        instance: 2,
        appeal: { on, ...facts, answeredOn: null },
        first: judgment,
      },
    }
  },
})

/** 发回重审: the first instance begins again and nothing is decided. */
export const remedyRemanded = defineRemedyKind({
  id: 'remedy.remanded',
  facts: z.object({ document: words }),
  personal: nothingPersonal,
  onRemedy: (was) => {
    const { dossier } = inStage(was, ['awaiting'])
    return { stage: 'awaiting', dossier: { ...dossier, instance: 1, appeal: null, first: null } }
  },
})

function inEffect(
  dossier: Dossier,
  judgment: Judgment,
  effectiveOn: PlainDate,
  counting: z.infer<typeof counts>,
) {
  const done = { ...dossier, spells: counted(dossier.spells, counting) }
  return ended(done, { ...judgment, effectiveOn })
}
