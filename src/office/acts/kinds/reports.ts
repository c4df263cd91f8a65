import { z } from 'zod'
import { beginning, defineKind, following, nothingPersonal } from '../kind.ts'
import { plainDate, words } from '../schemas.ts'

const year = z.number().int().min(2019).max(2200)

/** A yearly report as it was published: its numbers and words, frozen. Later changes are versions with a reason, never edits. */
const released = z.object({
  year,
  title: words,
  preamble: z.array(words),
  sections: z.array(z.object({ id: z.string(), paragraphs: z.array(words) })),
  cells: z.record(z.string(), z.union([z.number().nonnegative(), words])),
  /** The day it was published; null where a paper taken over does not say. */
  published: plainDate.nullable(),
  /** `register`: drawn from this register; `paper`: taken over from a report that was published elsewhere. */
  source: z.enum(['register', 'paper']),
  /** Cells that the paper did not show and the cross-checks proved. */
  recovered: z.array(z.string()),
})
export type ReleasedReport = z.infer<typeof released>

export interface ReportRow extends ReleasedReport {
  /** Why this is not the first version; null for the first. */
  readonly correction: string | null
}

export const reportReleased = defineKind({
  id: 'annual-report.released',
  facts: released,
  personal: nothingPersonal,
  apply: (row: ReportRow | undefined, { facts }): ReportRow => {
    beginning(row, 'annual-report.released')
    return { ...facts, correction: null }
  },
})

/** 条例 art. 50 wants a true report: a published one is corrected in the open, with its reason. */
export const reportCorrected = defineKind({
  id: 'annual-report.corrected',
  facts: released.extend({ reason: words.min(1) }),
  personal: nothingPersonal,
  apply: (row: ReportRow | undefined, { facts: { reason, ...facts } }): ReportRow => ({
    ...following(row, 'annual-report.corrected'),
    ...facts,
    correction: reason,
  }),
})
