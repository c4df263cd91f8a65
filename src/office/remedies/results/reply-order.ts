import type { OrderPaper, RedoOrder } from '#office/applications/case/redo-order.ts'
import type { Dossier } from '../matter/dossier.ts'
import { forumOf } from '../matter/intake.ts'
import type { Ending } from '../matter/remedy.ts'
import { type ResultId, resultForm } from './result-forms.ts'

/** What a reply made anew cites of a remedy in effect; undefined where too little of it is on record to be cited. */
export function replyOrder(dossier: Dossier, ending: Ending): RedoOrder | undefined {
  const leftAsItWas = ending.form !== null && resultForm(ending.form).counts === 'first'
  const found = leftAsItWas ? dossier.first : ending
  if (found === null || found.form === null) return undefined
  const organ = dossier.instance === 2 && !leftAsItWas ? secondCourt(dossier) : forumOf(dossier.track)
  const document = found.document.trim()
  if (organ.trim() === '' || document === '') return undefined
  return {
    organ,
    paper: paperOf(dossier, found.form),
    document,
    servedOn: ending.on,
    effectiveOn: ending.effectiveOn,
    effect: resultForm(found.form).effect ?? 'other',
    said: ending.order?.what ?? '',
    confirmed: leftAsItWas ? confirmedBy(dossier, ending) : null,
  }
}

function secondCourt({ appeal }: Dossier): string {
  return appeal?.court ?? ''
}

function paperOf({ track }: Dossier, form: ResultId): OrderPaper {
  if (track.kind === 'reconsideration') {
    return form === 'mediated' ? 'reconsideration-mediation' : 'reconsideration'
  }
  return form === 'mediated' ? 'mediation' : 'judgment'
}

function confirmedBy(dossier: Dossier, { form, document }: Ending): RedoOrder['confirmed'] {
  const court = secondCourt(dossier)
  if (court === '') return null
  return {
    court,
    document: document.trim(),
    how: form === 'appeal-withdrawn' ? 'appeal-withdrawn' : 'upheld',
  }
}
