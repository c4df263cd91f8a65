import { z } from 'zod'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { outcome, plainDate, words } from '#office/acts/schemas.ts'
import type { PersonId } from '#office/authorities/people/person.ts'

/** What may be changed in a case that has ended, by two persons. */
export const changeFacts = z.discriminatedUnion('what', [
  /** Another row of table three; `restatement` is why a published year changes, empty where none does. */
  z.object({ what: z.literal('outcome'), outcome, restatement: words }),
  /** The office corrects itself (自行纠正): the reply is made anew. */
  z.object({ what: z.literal('anew') }),
  /** The day the reply reached the applicant. */
  z.object({ what: z.literal('delivery'), deliveredOn: plainDate, proof: words.min(1) }),
])

export type Change = z.infer<typeof changeFacts>

/** What a change is about, in the words of the desk. */
export const changeWords: Readonly<Record<Change['what'], string>> = {
  outcome: '办理结果的归类',
  anew: '自行纠正、重新答复',
  delivery: '申请人收到答复的日期',
}

/** A change that waits for a second person. Until then nothing of it is true of the case. */
export interface Proposal {
  /** Its place among the proposals of the case: 1, 2, 3 … */
  readonly serial: number
  readonly change: Change
  readonly because: string
  readonly on: PlainDate
  /** Who proposed it, and so may never confirm it. */
  readonly by: PersonId
  /** Whose work it is by now: the proposer's, or their successor's. */
  readonly keeper: PersonId
}

/** The last proposal that came to nothing, and how; what others did in between is the kind of that act. */
export type Fallen = { readonly proposal: Proposal; readonly on: PlainDate } & (
  | { readonly came: 'rejected'; readonly by: PersonId; readonly because: string }
  | { readonly came: 'withdrawn' }
  | { readonly came: 'overtaken'; readonly act: string }
)
