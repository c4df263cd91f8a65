import { z } from 'zod'
import { answeredBy } from '#office/annual-report/life/demand.ts'
import { keptOf, type ReportLife, type Version } from '#office/annual-report/life/life.ts'
import { defineReportKind, type Happening, inStage } from '#office/annual-report/life/report-kind.ts'
import { plainDate, words } from '../schemas.ts'

export const reportYear = z.number().int().min(2019).max(2200)

/** A yearly report as it was published: its numbers and words, frozen. Later changes are versions with a reason, never edits. */
export const releasedReport = z.object({
  year: reportYear,
  title: words,
  preamble: z.array(words),
  sections: z.array(z.object({ id: z.string(), paragraphs: z.array(words) })),
  cells: z.record(z.string(), z.union([z.number().nonnegative(), words])),
  /** The day it was published; null where a paper taken over does not say, and before it is. */
  published: plainDate.nullable(),
  /** `register`: drawn from this register; `paper`: taken over from a report that was published elsewhere. */
  source: z.enum(['register', 'paper']),
  /** Cells that the paper did not show and the cross-checks proved. */
  recovered: z.array(z.string()),
})
export type ReleasedReport = z.infer<typeof releasedReport>

/** A published report, and why it replaced the one before; null for the first. */
export interface ReleasedVersion extends ReleasedReport {
  readonly correction: string | null
}

export const reportReleased = defineReportKind({
  id: 'annual-report.released',
  does: '发布',
  facts: releasedReport,
  tells: ({ source }) => (source === 'paper' ? '由已公布的报告转入' : null),
  effect: (was, act) => {
    if (was.versions.length > 0) throw new Error(`the report of ${was.year} was released before`)
    return withVersion(inStage(was, ['drafting', 'to-release', 'take-over']), act, null)
  },
})

/** 条例 art. 50 wants a true report: a published one is corrected in the open, with its reason. */
export const reportCorrected = defineReportKind({
  id: 'annual-report.corrected',
  does: '发布更正',
  facts: releasedReport.extend({ reason: words.min(1) }),
  tells: ({ reason }) => reason,
  effect: (was, { facts: { reason, ...facts }, ...act }) => {
    const before = inStage(was, ['released', 'correction-to-release', 'take-over'])
    if (before.versions.length === 0) throw new Error(`no report of ${was.year} to correct`)
    return withVersion(before, { ...act, facts }, reason)
  },
})

/** Figures that came from this register are as old as the edition they were frozen in; an older register kept none. */
function withVersion(
  was: ReportLife,
  { on, facts, by, number }: Happening<ReleasedReport>,
  correction: string | null,
): ReportLife {
  const edition = 'edition' in was ? was.edition : undefined
  const drawn = facts.source === 'register'
  const version: Version = {
    released: facts,
    correction,
    asOf: drawn ? (edition?.asOf ?? number) : null,
    carriedOut: drawn ? (edition?.carriedOut ?? null) : null,
    releasedBy: by,
  }
  const versions = [...was.versions, version]
  const demand = answeredBy(was.demand, on, { editions: edition?.number ?? 0, source: facts.source })
  return { ...keptOf(was), writers: [], versions, demand, stage: 'released', published: version }
}
