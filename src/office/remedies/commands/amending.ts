import { remedyReopened, type reopeningWords, resultCorrected } from '#office/acts/kinds/remedy-amended.ts'
import { lastSpell } from '../matter/spells.ts'
import { columnFor } from '../results/column.ts'
import { type ResultId, resultForm } from '../results/result-forms.ts'
import { command, type Payload, record, refuse, tooEarly, unless } from './command.ts'
import { forumNow } from './result.ts'

interface Reopening extends Payload {
  readonly why: keyof typeof reopeningWords
  readonly document: string
}

/** A result of an earlier year stays counted there; the matter is pending anew. */
export const reopen = command({
  label: '重新审理',
  policy: 'remedies.reopen',
  stages: ['to-perform', 'closed'],
  required: ['document'],
  decide: ({ ending }, { on, why, document }: Reopening) =>
    unless(tooEarly(on, ending.effectiveOn, '结果生效之日'), remedyReopened.act(on, { why, document }, null)),
})

interface Correction extends Payload {
  readonly form: ResultId
  readonly because: string
}

/** The result was entered wrongly. */
export const correctResult = command({
  label: '更正结果的登记',
  policy: 'remedies.reopen',
  stages: ['to-perform', 'closed'],
  required: ['because'],
  decide({ dossier, ending }, { on, form, because }: Correction, { counting }) {
    const result = columnFor(form, dossier.first?.form ?? null, counting)
    const was = lastSpell(dossier.spells).counted
    if (was === null || result === null) return refuse({ reason: 'result-uncounted' })
    if (form === ending.form) return refuse({ reason: 'same-result' })
    if (!resultForm(form).forums.includes(forumNow(dossier)))
      return refuse({ reason: 'result-of-another-forum' })
    return record(resultCorrected.act(on, { form, result, because }, null))
  },
})
