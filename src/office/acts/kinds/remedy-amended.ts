import { z } from 'zod'
import { ended, withDossier } from '#office/remedies/matter/remedy.ts'
import { defineRemedyKind, inStage } from '#office/remedies/matter/remedy-kind.ts'
import { pendingAgain, recounted } from '#office/remedies/matter/spells.ts'
import { isResultId, type ResultId } from '#office/remedies/results/result-forms.ts'
import { nothingPersonal } from '../kind.ts'
import { words } from '../schemas.ts'

export const reopeningWords = {
  retrial: '再审',
  'decision-set-aside': '复议决定被撤销，重新审理',
} as const

/** Before somebody again: a retrial (行政诉讼法 art. 90–93), or a reconsideration whose decision a court set aside. */
export const remedyReopened = defineRemedyKind({
  id: 'remedy.reopened',
  facts: z.object({ why: z.enum(['retrial', 'decision-set-aside']), document: words.min(1) }),
  personal: nothingPersonal,
  onRemedy: (was, { on }) => {
    const { dossier } = inStage(was, ['to-perform', 'closed'])
    const spells = pendingAgain(dossier.spells, on)
    const afresh = { instance: 1, appeal: null, first: null, redo: null, performed: null } as const
    return { stage: 'awaiting', dossier: { ...dossier, spells, ...afresh } }
  },
})

/** The column it was counted in was wrong; the day stays. */
export const resultCorrected = defineRemedyKind({
  id: 'remedy.result-corrected',
  facts: z.object({
    form: z.custom<ResultId>((value) => typeof value === 'string' && isResultId(value), '不是审理结果'),
    result: z.enum(['upheld', 'corrected', 'other']),
    because: words.min(1),
  }),
  personal: nothingPersonal,
  onRemedy: (was, { facts: { form, result } }) => {
    const { dossier, ending } = inStage(was, ['to-perform', 'closed'])
    return ended({ ...dossier, spells: recounted(dossier.spells, result) }, { ...ending, form })
  },
})

/** A year already published changes by what else was recorded with this: why. */
export const remedyYearRestated = defineRemedyKind({
  id: 'remedy.year-restated',
  facts: z.object({ year: z.number().int(), reason: words.min(1) }),
  personal: nothingPersonal,
  onRemedy: (was, { facts }) => {
    if (was === undefined) throw new Error('no matter to restate')
    return withDossier(was, { restatements: [...was.dossier.restatements, facts] })
  },
})
