import { remedyClause } from '#law/remedies/clause.ts'
import type { DecisionPart } from '#law/remedies/route.ts'
import type { Case, Paper } from '../case/case.ts'
import { givesSomething, type Part } from '../case/parts.ts'
import { type LetterContext, type LetterModel, signerOf } from './letter.ts'
import type { LetterForm } from './made-by.ts'
import { applicantName, inSentence, opening } from './phrases.ts'
import { type ProceduralId, proceduralForms } from './procedural.ts'
import type { ProceduralForm } from './procedural-form.ts'
import { replacingParagraph } from './redo-words.ts'
import { partParagraphs } from './reply-parts.ts'
import { replyTitle } from './reply-title.ts'

/** A letter of the procedure. It carries no remedy clause unless it decides about its reader. */
export function proceduralLetter(id: ProceduralId, context: LetterContext): LetterModel {
  const form: ProceduralForm = proceduralForms[id]
  const { number, sender, on } = context
  return {
    title: proceduralTitle(id, context),
    number,
    addressee: form.to(context),
    paragraphs: form.body(context),
    attachments: [],
    // No refusal of information, so reconsideration or the court as its reader chooses.
    remedy:
      form.decides?.(context.file) === true
        ? remedyAgainst([{ outcome: 'granted' }], context, '本告知书')
        : null,
    sender: signerOf(sender),
    on,
  }
}

export function proceduralTitle(id: ProceduralId, context: LetterContext): string {
  const { title }: ProceduralForm = proceduralForms[id]
  return typeof title === 'string' ? title : title(context)
}

/** Whether a letter says how to turn against it, for which the tree must hold the organs of reconsideration. */
export function bearsRemedy(form: LetterForm, file: Case): boolean {
  if (form === 'reply') return true
  const { decides }: ProceduralForm = proceduralForms[form]
  return decides?.(file) === true
}

/** The reply: every piece with its finding and its ground, and the remedy that the law ties to the grounds. */
export function replyLetter(
  { parts, counts }: Pick<Paper, 'parts' | 'counts'>,
  context: LetterContext,
): LetterModel {
  const { file, number, sender, on, attachments = [] } = context
  const [first, ...others] = parts
  const decided = ({ what, outcome }: Part) => ({ what: inSentence(what), outcome })
  return {
    title: replyTitle(parts, counts),
    number,
    addressee: applicantName(file.dossier),
    paragraphs: [
      opening(file),
      ...replacingParagraph(file.dossier),
      ...partParagraphs(parts, counts, context),
    ],
    attachments: givesSomething(parts) ? attachments.map(withoutExtension) : [],
    remedy: remedyAgainst([decided(first), ...others.map(decided)], context),
    sender: signerOf(sender),
    on,
  }
}

function remedyAgainst(
  parts: readonly [DecisionPart, ...DecisionPart[]],
  { sender: { court, organs }, on, settings }: LetterContext,
  paper?: string,
) {
  if (organs === null) throw new Error('a letter with a remedy clause needs the organs the tree lacks')
  const where = court === undefined ? {} : { court }
  const named = paper === undefined ? {} : { paper }
  return remedyClause({ parts, decidedOn: on, organs, ...where, ...named }, settings).text
}

/** A reader of a letter is told of a paper, not of a file. */
function withoutExtension(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,5}$/u, '')
}
