import { z } from 'zod'
import { plainDate, words } from '#office/acts/schemas.ts'

/** The paper a reply made anew is ordered by, as it is named in a letter. */
export const orderPapers = {
  reconsideration: '行政复议决定书',
  'reconsideration-mediation': '行政复议调解书',
  judgment: '行政判决书',
  mediation: '行政调解书',
  other: '督促整改的文书',
} as const
export type OrderPaper = keyof typeof orderPapers

/** What that paper does to the reply it was about. */
export const orderEffects = {
  revoked: '撤销',
  'partly-revoked': '部分撤销',
  changed: '变更',
  unlawful: '确认违法',
  void: '确认无效',
  'to-act': '责令履行职责（重新答复）',
  other: '没有评判原答复',
} as const
export type OrderEffect = keyof typeof orderEffects

export const orderPaperSchema = z.enum([
  'reconsideration',
  'reconsideration-mediation',
  'judgment',
  'mediation',
  'other',
])
export const orderEffectSchema = z.enum([
  'revoked',
  'partly-revoked',
  'changed',
  'unlawful',
  'void',
  'to-act',
  'other',
])

/** Who ordered a reply made anew, by which paper: what its letter cites. Numbers of papers name nobody. */
export const redoOrderSchema = z.object({
  /** The organ of reconsideration, the court, or who supervises (条例 art. 47). */
  organ: words.min(1),
  paper: orderPaperSchema,
  /** 文号, 案号. */
  document: words.min(1),
  /** The day it was served on the authority. */
  servedOn: plainDate,
  /** A decision takes effect when served, a judgment when nobody can appeal any more. */
  effectiveOn: plainDate,
  effect: orderEffectSchema,
  /** What it orders, in its own words; empty where it says no more. */
  said: words,
  /** The second instance that left it as it is; null where there was none. */
  confirmed: z
    .object({ court: words.min(1), document: words, how: z.enum(['upheld', 'appeal-withdrawn']) })
    .nullable(),
})
export type RedoOrder = z.infer<typeof redoOrderSchema>
