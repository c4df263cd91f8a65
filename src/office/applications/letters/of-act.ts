import type { RecordedAct } from '../case/case-kind.ts'
import { foldCase } from '../case/fold.ts'
import type { LetterContext, LetterModel } from './letter.ts'
import type { LetterDue } from './made-by.ts'
import { proceduralLetter, replyLetter } from './write.ts'

/** What a letter needs beside the acts: the office as it stood that day, and how its reader may answer online. */
export type LetterBase = Pick<
  LetterContext,
  'sender' | 'calendar' | 'settings' | 'attachments' | 'answerWith'
>

/**
 * The letter an act made necessary, out of the acts up to it and no later one: written today or in a year it says the
 * same. Dated the day of the act.
 */
export function letterOfAct(
  due: LetterDue,
  acts: readonly (RecordedAct & { readonly number: number })[],
  base: LetterBase,
): LetterModel {
  const upTo = acts.filter(({ number }) => number <= due.act)
  const act = upTo.at(-1)
  const file = foldCase(upTo)
  if (act?.number !== due.act || file === undefined) throw new Error(`no act ${due.act} to write of`)
  const context: LetterContext = { ...base, file, number: due.number, on: act.occurredOn }
  if (due.form === 'reply') {
    if (file.stage !== 'to-serve') throw new Error(`a reply was signed and the case is ${file.stage}`)
    return replyLetter(file.signed.paper, context)
  }
  return proceduralLetter(due.form, { ...context, ...partyOf(due, context) })
}

function partyOf({ to }: LetterDue, { file }: LetterContext): Pick<LetterContext, 'consultation'> {
  if (typeof to === 'string') return {}
  const consultation = file.dossier.consultations.find(
    ({ who, party }) => who === to.who && party === to.party,
  )
  return consultation === undefined ? {} : { consultation }
}
