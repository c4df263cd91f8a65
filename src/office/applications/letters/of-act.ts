import { replySigned } from '#office/acts/kinds/application-reply.ts'
import type { Paper } from '../case/case.ts'
import type { RecordedAct } from '../case/case-kind.ts'
import { foldCase } from '../case/fold.ts'
import type { LetterContext, LetterModel } from './letter.ts'
import type { LetterDue } from './made-by.ts'
import { replyTitle } from './reply-title.ts'
import { proceduralLetter, proceduralTitle, replyLetter } from './write.ts'

/** What a letter needs beside the acts: the office as it stood that day, and how its reader may answer online. */
export type LetterBase = Pick<
  LetterContext,
  'sender' | 'calendar' | 'settings' | 'attachments' | 'answerWith'
>

export type NumberedAct = RecordedAct & { readonly number: number }

/**
 * The letter an act made necessary: a reply in the words that were signed, any other out of the acts up to it and no later one: written today or in a year it says the
 * same. Dated the day of the act.
 */
export function letterOfAct(due: LetterDue, acts: readonly NumberedAct[], base: LetterBase): LetterModel {
  const { act, context } = writtenOf(due, acts, base)
  if (due.form !== 'reply') return proceduralLetter(due.form, { ...context, ...partyOf(due, context) })
  return replySigned.letterOf(act) ?? replyLetter(signedPaper(context), context)
}

/** What that letter is called; also where it could not be written any more. */
export function titleOfAct(due: LetterDue, acts: readonly NumberedAct[], base: LetterBase): string {
  const { act, context } = writtenOf(due, acts, base)
  if (due.form !== 'reply') return proceduralTitle(due.form, context)
  const { parts, counts } = signedPaper(context)
  return replySigned.letterOf(act)?.title ?? replyTitle(parts, counts)
}

function writtenOf(due: LetterDue, acts: readonly NumberedAct[], base: LetterBase) {
  const upTo = acts.filter(({ number }) => number <= due.act)
  const act = upTo.at(-1)
  const file = foldCase(upTo)
  if (act?.number !== due.act || file === undefined) throw new Error(`no act ${due.act} to write of`)
  const context: LetterContext = { ...base, file, number: due.number, on: act.occurredOn }
  return { act, context }
}

function signedPaper({ file }: LetterContext): Paper {
  if (file.stage !== 'to-serve') throw new Error(`a reply was signed and the case is ${file.stage}`)
  return file.signed.paper
}

function partyOf({ to }: LetterDue, { file }: LetterContext): Pick<LetterContext, 'consultation'> {
  if (typeof to === 'string') return {}
  const consultation = file.dossier.consultations.find(
    ({ who, party }) => who === to.who && party === to.party,
  )
  return consultation === undefined ? {} : { consultation }
}
