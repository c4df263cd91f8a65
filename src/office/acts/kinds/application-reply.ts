import { z } from 'zod'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Case, CaseIn } from '#office/applications/case/case.ts'
import { defineCaseKind, inStage } from '#office/applications/case/case-kind.ts'
import { erasedWords, givesSomething, partFacts, partWords } from '#office/applications/case/parts.ts'
import { letterAsSigned, signedWordsSchema } from '#office/applications/letters/signed-words.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import type { NewAct } from '../act.ts'
import { nothingPersonal } from '../kind.ts'
import { outcome, words } from '../schemas.ts'

const edition = z.number().int().min(1)

/** A new edition of the reply. Approvals belong to an edition: of this one there are none. */
export const replyDrafted = defineCaseKind({
  id: 'application.reply-drafted',
  facts: z.object({ parts: z.tuple([partFacts], partFacts), counts: outcome }),
  personal: z.object({ parts: z.array(partWords) }),
  onCase: (was, { on, facts: { parts, counts }, personal, by }) => {
    const { dossier, receivedOn } = inStage(was, ['open'])
    const editions = dossier.editions + 1
    const [first, ...others] = parts
    const withWords = (part: typeof first, at: number) => ({
      ...part,
      ...(personal?.parts[at] ?? erasedWords),
    })
    const paper = {
      edition: editions,
      parts: [withWords(first, 0), ...others.map((part, at) => withWords(part, at + 1))],
      counts,
      draftedBy: personIdSchema.parse(by),
      draftedOn: on,
    } as const
    return {
      stage: 'in-review',
      dossier: { ...dossier, editions },
      receivedOn,
      paper,
      reviewedBy: null,
      secrecyReviewedBy: null,
    }
  },
})

export const replyApproved = defineCaseKind({
  id: 'application.reply-approved',
  facts: z.object({ edition }),
  personal: nothingPersonal,
  onCase: (was, { on, by }) =>
    onceApproved({ ...inStage(was, ['in-review']), reviewedBy: personIdSchema.parse(by) }, on),
})

/** 保密法 (2024) art. 35: may be given out. */
export const secrecyReviewed = defineCaseKind({
  id: 'application.secrecy-reviewed',
  facts: z.object({ edition, conclusion: words.min(1) }),
  personal: nothingPersonal,
  onCase: (was, { on, by }) =>
    onceApproved({ ...inStage(was, ['in-review']), secrecyReviewedBy: personIdSchema.parse(by) }, on),
})

export const replyReturned = defineCaseKind({
  id: 'application.reply-returned',
  facts: z.object({ because: words.min(1) }),
  personal: nothingPersonal,
  onCase: (was, { facts: { because }, by }) => {
    const { dossier, receivedOn } = inStage(was, ['in-review', 'to-sign'])
    return { stage: 'open', dossier, receivedOn, returned: { by, because } }
  },
})

const signedFacts = z.object({
  edition,
  letter: words.min(1),
  /** SHA-256 of its words, hex; stays when they are erased. */
  digest: z.string().regex(/^[0-9a-f]{64}$/u),
})

/** Signed and numbered; its words are fixed with this. */
export const replySigned = {
  ...defineCaseKind({
    id: 'application.reply-signed',
    facts: signedFacts,
    personal: signedWordsSchema.nullable(),
    onCase: (was, { on, facts: { letter, digest }, by }) => {
      const { dossier, receivedOn, approved } = inStage(was, ['to-sign'])
      const signed = { ...approved, signedBy: personIdSchema.parse(by), signedOn: on, letter, digest }
      return { stage: 'to-serve', dossier, receivedOn, signed }
    },
  }),
  /** The letter as it was signed; null where its words were erased, or were signed before acts kept them. */
  letterOf: ({ facts, personal, occurredOn }: Pick<NewAct, 'facts' | 'personal' | 'occurredOn'>) =>
    personal === null
      ? null
      : letterAsSigned(signedWordsSchema.parse(personal), signedFacts.parse(facts).letter, occurredOn),
}

/** On to signature once every approval the paper needs is there. */
function onceApproved(file: CaseIn<'in-review'>, on: PlainDate): Case {
  const { dossier, receivedOn, paper, reviewedBy, secrecyReviewedBy } = file
  if (reviewedBy === null) return file
  if (secrecyReviewedBy === null && givesSomething(paper.parts)) return file
  return {
    stage: 'to-sign',
    dossier,
    receivedOn,
    approved: { paper, reviewedBy, secrecyReviewedBy, approvedOn: on },
  }
}
