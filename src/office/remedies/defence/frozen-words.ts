import { z } from 'zod'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { words } from '#office/acts/schemas.ts'
import type { LetterModel } from '#office/applications/letters/letter.ts'

/** What an answer says, as its signature fixes it. It may name people, so it can be erased. */
export const frozenWordsSchema = z.object({
  title: words,
  addressee: words,
  /** Each paragraph whole: what is signed has no place left to fill. */
  paragraphs: z.array(words),
  attachments: z.array(words),
  sender: words,
  contact: words,
})
export type FrozenWords = z.infer<typeof frozenWordsSchema>

const runsOf = (runs: LetterModel['paragraphs'][number]) =>
  runs.map((run) => (typeof run === 'string' ? run : '')).join('')

/** The words of a letter without blanks. */
export function frozenWords({ title, addressee, paragraphs, attachments, sender }: LetterModel): FrozenWords {
  return {
    title,
    addressee: runsOf([addressee]),
    paragraphs: paragraphs.map(runsOf),
    attachments: [...attachments],
    sender: sender.name,
    contact: sender.contact,
  }
}

/** The letter its words were taken from, dated the day it was signed. */
export function letterOfWords(said: FrozenWords, on: PlainDate): LetterModel {
  const { title, addressee, paragraphs, attachments, sender, contact } = said
  return {
    title,
    number: '',
    addressee,
    paragraphs: paragraphs.map((text) => [text]),
    attachments,
    remedy: null,
    sender: answerSender(sender, contact),
    on,
  }
}

/** An answer carries no clause on remedies, so its sender names no organ. */
export function answerSender(name: string, contact: string): LetterModel['sender'] {
  return { name, contact, organs: [] }
}
