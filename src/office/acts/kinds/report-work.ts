import { z } from 'zod'
import { isBlankId } from '#office/annual-report/drafting/blanks.ts'
import type { Fills } from '#office/annual-report/drafting/fill.ts'
import { atRest, keptOf, type ReportLife, type Returned } from '#office/annual-report/life/life.ts'
import { defineReportKind, inStage } from '#office/annual-report/life/report-kind.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { JsonObject } from '../json.ts'
import { count, plainDate, words } from '../schemas.ts'
import { releasedReport, reportYear } from './reports.ts'

/** Blanks of an older release that the draft no longer has are passed over. */
const fills = z
  .record(z.string(), words)
  .transform((all): Fills & JsonObject =>
    Object.fromEntries(Object.entries(all).filter(([at]) => isBlankId(at))),
  )

export const wordsSaved = defineReportKind({
  id: 'annual-report.words-saved',
  does: '保存正文',
  facts: z.object({ year: reportYear, fills }),
  effect: (was, { facts, by }) => {
    const life = inStage(was, ['drafting', 'correcting'])
    return { ...life, fills: facts.fills, writers: writersWith(life.writers, by) }
  },
})

/** The whole report goes to its readers, frozen as it stands. */
export const reportSubmitted = defineReportKind({
  id: 'annual-report.submitted',
  does: '提交审核',
  facts: z.object({
    year: reportYear,
    content: releasedReport,
    digest: z.string().regex(/^[0-9a-f]{64}$/u),
    asOf: count,
    warnings: z.array(z.object({ rule: z.string(), message: words, reason: words.min(1) })),
    carriedOut: z.array(words),
    reason: words.min(1).nullable(),
  }),
  tells: ({ reason, warnings }) =>
    reason ?? (warnings.length > 0 ? `附 ${warnings.length} 处警告的说明` : null),
  effect: (was, { on, by, facts: { year: _, ...frozen } }) => {
    const life = inStage(was, ['drafting', 'correcting'])
    const number = life.editions.length + 1
    const edition = { number, ...frozen, draftedBy: by, submittedOn: on }
    const kept = { ...keptOf(life), editions: [...life.editions, edition] }
    return life.stage === 'correcting'
      ? { ...kept, stage: 'correction-to-release', published: life.published, edition }
      : { ...kept, stage: 'in-review', edition, reviewedBy: 'nobody', secrecyReviewedBy: 'nobody' }
  },
})

const approval = z.object({ year: reportYear, digest: z.string() })

/** 三审三校: read by another than its drafter. */
export const reportApproved = defineReportKind({
  id: 'annual-report.approved',
  does: '审核通过',
  facts: approval,
  effect: (was, { by }) => checked({ ...inStage(was, ['in-review']), reviewedBy: by }),
})

/** 保密法 (2024) art. 35: reviewed for secrets before it is published. */
export const reportSecrecyReviewed = defineReportKind({
  id: 'annual-report.secrecy-reviewed',
  does: '保密审查通过',
  facts: approval,
  effect: (was, { by }) => checked({ ...inStage(was, ['in-review']), secrecyReviewedBy: by }),
})

export const reportReturned = defineReportKind({
  id: 'annual-report.returned',
  does: '退回',
  facts: z.object({ year: reportYear, because: words.min(1) }),
  tells: ({ because }) => because,
  effect: (was, { on, by, facts }) => backToDraft(was, { by, because: facts.because, on }),
})

/** Taken back by its drafter, before anyone released it. */
export const reportRecalled = defineReportKind({
  id: 'annual-report.recalled',
  does: '撤回送审',
  facts: z.object({ year: reportYear }),
  effect: (was) => backToDraft(was, null),
})

export const ownDeadlineSet = defineReportKind({
  id: 'annual-report.deadline-set',
  does: '设定内部截止日',
  facts: z.object({ year: reportYear, until: plainDate.nullable() }),
  tells: ({ until }) => until ?? '取消',
  effect: (was, { facts }) => ({ ...was, ownDeadline: facts.until }),
})

function checked(life: Extract<ReportLife, { stage: 'in-review' }>): ReportLife {
  const { reviewedBy, secrecyReviewedBy } = life
  return reviewedBy === 'nobody' || secrecyReviewedBy === 'nobody'
    ? life
    : { ...keptOf(life), stage: 'to-release', edition: life.edition, reviewedBy, secrecyReviewedBy }
}

function backToDraft(was: ReportLife, returned: Returned | null): ReportLife {
  const life = inStage(was, ['in-review', 'to-release', 'correction-to-release'])
  if (life.stage !== 'correction-to-release') return atRest(life, returned)
  const { published, edition } = life
  return { ...keptOf(life), stage: 'correcting', published, reason: edition.reason ?? '', returned }
}

function writersWith(writers: readonly PersonId[], by: PersonId | null): readonly PersonId[] {
  return by === null || writers.includes(by) ? writers : [...writers, by]
}
