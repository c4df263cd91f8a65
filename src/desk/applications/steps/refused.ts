import { type Refusal, refusalSentence } from '#office/applications/commands/refusal.ts'
import type { Taken } from '#office/applications/room/case-room.ts'
import type { Mistake } from '#ui/error-summary.tsx'

type Refused = Extract<Taken, { ok: false }>['refusal']

/** Where on a form a refusal is shown: at the field it is about, else at the form. */
const fieldOf: Readonly<Partial<Record<Refusal['reason'], string>>> = {
  'in-the-future': 'on',
  'too-early': 'on',
  'restatement-needed': 'restatement',
  'until-not-later': 'until',
  'until-missing': 'until',
  'days-malformed': 'days',
  'units-malformed': 'last',
  'nothing-to-charge': 'last',
  'amount-malformed': 'yuan',
  'nothing-asked': 'contents',
  'party-unknown': 'party',
  'row-to-choose': 'counts',
  'same-outcome': 'outcome',
  'same-delivery': 'deliveredOn',
  'delivered-before-sent': 'deliveredOn',
  'proof-missing': 'file',
  'names-applicant': 'namesApplicant',
}

export const formId = 'step-form'

/** A refusal as the mistakes of a form. */
export function mistakesOf(refusal: Refused): readonly Mistake[] {
  if (refusal.reason === 'changed-meanwhile') {
    const message = '在您填写期间，这件申请有了新的记录（见下），这次没有办理；请核对后再提交。'
    return [{ field: formId, message }]
  }
  if (refusal.reason === 'leaking') {
    const files = refusal.files.map(({ file, count }) => `「${file.name}」${count} 处`).join('、')
    const message = `拟提供的附件里还有页面上看不到的内容：${files}；请换上清理过的附件，或者写明可以提供的理由。`
    return [{ field: 'leaksAccepted', message }]
  }
  return [{ field: fieldOf[refusal.reason] ?? formId, message: refusalSentence(refusal) }]
}
