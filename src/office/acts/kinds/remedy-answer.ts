import { z } from 'zod'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { frozenWordsSchema } from '#office/remedies/defence/frozen-words.ts'
import { defineRemedyKind, inStage } from '#office/remedies/matter/remedy-kind.ts'
import type { NewAct } from '../act.ts'
import { nothingPersonal } from '../kind.ts'
import { words } from '../schemas.ts'

const draftedFacts = z.object({ drafter: personIdSchema, plea: z.enum(['uphold', 'reject', 'admit']) })
const draftedWords = z.object({ reasons: words, course: words })

const erased = { reasons: '', course: '' }

/** The answer or defence was written. `drafter` may not sign it. */
export const answerDrafted = {
  ...defineRemedyKind({
    id: 'remedy.answer-drafted',
    facts: draftedFacts,
    personal: draftedWords,
    onRemedy: (was, { on, facts: { drafter, plea }, personal }) => {
      const { dossier } = inStage(was, ['answering', 'awaiting'])
      const edition = dossier.editions + 1
      const { reasons, course } = personal ?? erased
      const paper = { edition, plea, reasons, course, draftedBy: drafter, draftedOn: on }
      return { stage: 'to-sign', dossier: { ...dossier, editions: edition }, paper }
    },
  }),
  /** What the act says; the reasons are empty once erased. */
  writtenIn: ({ facts, personal, occurredOn }: Pick<NewAct, 'facts' | 'personal' | 'occurredOn'>) => ({
    plea: draftedFacts.parse(facts).plea,
    ...(personal === null ? erased : draftedWords.parse(personal)),
    draftedOn: occurredOn,
  }),
}

export const answerReturned = defineRemedyKind({
  id: 'remedy.answer-returned',
  facts: z.object({ because: words.min(1) }),
  personal: nothingPersonal,
  onRemedy: (was, { facts: { because } }) => {
    const { dossier } = inStage(was, ['to-sign'])
    return { stage: 'answering', dossier, returned: because }
  },
})

const signedFacts = z.object({
  edition: z.number().int(),
  /** SHA-256 of its words, hex; stays when they are erased. */
  digest: z.string().regex(/^[0-9a-f]{64}$/u),
})

/** Its words are fixed with this: whatever the application becomes later, the answer stays as it was signed. */
export const answerSigned = {
  ...defineRemedyKind({
    id: 'remedy.answer-signed',
    facts: signedFacts,
    personal: frozenWordsSchema,
    onRemedy: (was, { on, facts: { edition, digest } }) => {
      const { dossier, paper } = inStage(was, ['to-sign'])
      if (paper.edition !== edition) throw new Error('another edition was signed')
      return { stage: 'to-file', dossier, signed: { ...paper, signedOn: on, digest } }
    },
  }),
  /** The words as they were signed; null once erased. */
  wordsOf: ({ personal }: Pick<NewAct, 'personal'>) =>
    personal === null ? null : frozenWordsSchema.parse(personal),
}

export const filingChannels = {
  hand: '当面提交',
  post: '邮寄',
  platform: '网上平台',
  email: '电子邮件',
} as const

/** It left the house, with the evidence and the basis of the decision (行政复议法 art. 48, 54; 行政诉讼法 art. 67). */
export const answerFiled = defineRemedyKind({
  id: 'remedy.answer-filed',
  facts: z.object({ channel: z.enum(['hand', 'post', 'platform', 'email']), proof: words.min(1) }),
  personal: nothingPersonal,
  onRemedy: (was, { on, facts: { channel } }) => {
    const { dossier, signed } = inStage(was, ['to-file'])
    const { edition, digest } = signed
    const { appeal } = dossier
    // Of each instance the first is the one its period asks for; a later one adds to it.
    if (appeal !== null) {
      const answered = { ...appeal, answeredOn: appeal.answeredOn ?? on }
      return { stage: 'awaiting', dossier: { ...dossier, appeal: answered } }
    }
    const answer = dossier.answer ?? { edition, digest, filedOn: on, channel }
    return { stage: 'awaiting', dossier: { ...dossier, answer } }
  },
})
