import { z } from 'zod'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { remedyAsSigned } from '#law/remedies/clause.ts'
import { words } from '#office/acts/schemas.ts'
import type { LetterModel, Signer } from './letter.ts'

const run = z.union([words, z.object({ blank: words })])

/** What a reply says, fixed by its signature: no later release, tree or address says it otherwise. It names people, so it can be erased. */
export const signedWordsSchema = z.object({
  title: words,
  addressee: run,
  paragraphs: z.array(z.array(run)),
  attachments: z.array(words),
  remedy: words.nullable(),
  sender: z.object({ name: words, contact: words, organs: z.array(words), court: words.nullable() }),
})
export type SignedWords = z.infer<typeof signedWordsSchema>

export function signedWords(letter: LetterModel): SignedWords {
  const { title, addressee, paragraphs, attachments, remedy, sender } = letter
  const { name, contact, organs, court = null } = sender
  return {
    title,
    addressee,
    paragraphs: paragraphs.map((runs) => [...runs]),
    attachments: [...attachments],
    remedy,
    sender: { name, contact, organs: [...organs], court },
  }
}

/** The letter of words that were signed, with its number and the day of its signature. */
export function letterAsSigned(said: SignedWords, number: string, on: PlainDate): LetterModel {
  const { title, addressee, paragraphs, attachments, remedy, sender } = said
  const { court, ...signer } = sender
  return {
    title,
    number,
    addressee,
    paragraphs,
    attachments,
    remedy: remedy === null ? null : remedyAsSigned(remedy),
    sender: { ...signer, ...courtOf(court) },
    on,
  }
}

function courtOf(court: string | null): Pick<Signer, 'court'> {
  return court === null ? {} : { court }
}
