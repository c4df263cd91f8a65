import { z } from 'zod'
import { plainDate, words } from '#office/acts/schemas.ts'

export const procedures = { ordinary: '普通程序', simplified: '简易程序' } as const
export const procedureSchema = z.enum(['ordinary', 'simplified'])
export type Procedure = z.infer<typeof procedureSchema>

/** What a lawsuit follows: nothing, a reconsideration of this register, or one that was never registered here. */
export const afterSchema = z.union([
  z.object({ kind: z.literal('nothing') }),
  z.object({ kind: z.literal('remedy'), number: words.min(1) }),
  z.object({ kind: z.literal('outside'), decision: words }),
])
export type After = z.infer<typeof afterSchema>

/** Before whom it is, and by what procedure. `caseNumber` is theirs; empty where the paper names none. */
export const trackSchema = z.union([
  z.object({
    kind: z.literal('reconsideration'),
    organ: words,
    caseNumber: words,
    procedure: procedureSchema,
    /** The day of acceptance the notice names, from which the organ's own period runs; null where it names none. */
    acceptedOn: plainDate.nullable(),
  }),
  z.object({
    kind: z.literal('litigation'),
    court: words,
    caseNumber: words,
    procedure: procedureSchema,
    after: afterSchema,
  }),
])
export type Track = z.infer<typeof trackSchema>

/** What it is turned against. `elsewhere`: not in this register, named in words. */
export const targetSchema = z.union([
  z.object({ kind: z.literal('reply'), application: words.min(1), letter: words.min(1) }),
  z.object({ kind: z.literal('silence'), application: words.min(1) }),
  z.object({ kind: z.literal('elsewhere'), what: words }),
])
export type Target = z.infer<typeof targetSchema>

/** The application's evidence as it stood when the copy came: up to which act, how many pieces, and the digest of the list. */
export const frozenEvidenceSchema = z.object({
  through: z.number().int().nonnegative(),
  items: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
})
export type FrozenEvidence = z.infer<typeof frozenEvidenceSchema>

export type Block = 'reconsideration' | 'directLitigation' | 'litigationAfterReconsideration'

/** The block of table four follows from what the matter follows; nobody types it. */
export function blockOf(track: Track): Block {
  if (track.kind === 'reconsideration') return 'reconsideration'
  return track.after.kind === 'nothing' ? 'directLitigation' : 'litigationAfterReconsideration'
}

export const blockWords: Readonly<Record<Block, string>> = {
  reconsideration: '行政复议',
  directLitigation: '行政诉讼（未经复议）',
  litigationAfterReconsideration: '行政诉讼（复议后）',
}

/** The organ or the court. */
export function forumOf(track: Track): string {
  return track.kind === 'reconsideration' ? track.organ : track.court
}
