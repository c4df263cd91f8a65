import { type RemedyRefusal, remedyRefusalSentence } from '#office/remedies/commands/refusal.ts'
import type { RemedyTaken } from '#office/remedies/room.ts'
import type { Mistake } from '#ui/error-summary.tsx'

/** Where on a form a refusal is shown: at the field it is about, else at the form. */
const fieldOf: Readonly<Partial<Record<RemedyRefusal['reason'], string>>> = {
  'in-the-future': 'on',
  'too-early': 'on',
  'not-past': 'on',
  'appeal-over': 'on',
  'restatement-needed': 'restatement',
  'result-of-another-forum': 'form',
  'first-unknown': 'form',
  'same-result': 'form',
  'order-missing': 'order',
  'order-not-possible': 'order',
  'order-until-too-early': 'until',
  'same-procedure': 'procedure',
  'application-unknown': 'application',
  'letter-unknown': 'letter',
  'remedy-unknown': 'afterNumber',
  'not-a-reconsideration': 'afterNumber',
}

export const formId = 'remedy-form'

/** A refusal as the mistakes of a form. */
export function mistakesOf(refusal: Extract<RemedyTaken, { ok: false }>['refusal']): readonly Mistake[] {
  if (refusal.reason === 'changed-meanwhile') {
    const message = '在您填写期间，这件案件有了新的记录（见下），这次没有办理；请核对后再提交。'
    return [{ field: formId, message }]
  }
  return [{ field: fieldOf[refusal.reason] ?? formId, message: remedyRefusalSentence(refusal) }]
}
