import { z } from 'zod'
import type { OutcomeId } from '#law/outcomes/outcome.ts'
import { outcomeById } from '#law/outcomes/outcomes.ts'
import { outcome, words } from '#office/acts/schemas.ts'

/** How one piece may be decided. 部分公开 is never a piece: it is what given and refused pieces make together (条例 art. 37). */
export type PartOutcome = Exclude<OutcomeId, 'partial'>

const partOutcome = z.custom<PartOutcome>(
  (value) => outcome.safeParse(value).success && value !== 'partial',
  '不是一项内容的办理结果',
)

/** One piece of what was asked for: how it ends and on what ground. Stays as long as the register does. */
export const partFacts = z
  .object({
    outcome: partOutcome,
    /** One of the grounds the outcome declares; empty only where it declares none. */
    ground: words,
  })
  .refine(({ outcome, ground }) => isGroundOf(ground, outcome), '依据与办理结果不符')

/** What the reply says about a piece; may name people, so it can be erased. */
export const partWords = z.object({
  /** The information, in the letter's own words. */
  what: words,
  /** The facts behind the ground; every reply but a grant needs them. */
  reason: words,
  /** Where it stands, who holds it, which earlier reply: what the reply must tell (条例 art. 36 (1), (5), (6), art. 39). */
  pointer: words,
  /** Why no third party was asked although its interests are the ground; empty where one was. */
  notConsultedBecause: words,
})

export const erasedWords: z.infer<typeof partWords> = {
  what: '（已删除）',
  reason: '',
  pointer: '',
  notConsultedBecause: '',
}

export type Part = z.infer<typeof partFacts> & z.infer<typeof partWords>
export type Parts = readonly [Part, ...Part[]]

/** True where the law lets the outcome rest on this ground. */
export function isGroundOf(ground: string, id: PartOutcome): boolean {
  const { grounds } = outcomeById(id)
  return grounds.length === 0 ? ground === '' : grounds.includes(ground)
}

/** The one row of table three a reply may count in: what all pieces share, 部分公开 once something is given, else one of theirs. */
export function rowsOpenTo(parts: Parts): readonly OutcomeId[] {
  const outcomes = [...new Set(parts.map((part): OutcomeId => part.outcome))]
  if (outcomes.length > 1 && outcomes.includes('granted')) return ['partial']
  return outcomes
}

/** Something leaves the house that was not public before, so it needs the secrecy review (保密法 art. 35). */
export function givesSomething(parts: Parts): boolean {
  return parts.some(({ outcome, ground }) => outcome === 'granted' && ground !== alreadyPublic)
}

export const alreadyPublic = '条例第三十六条第（一）项'
