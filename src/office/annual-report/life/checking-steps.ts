import { reportApproved, reportReturned, reportSecrecyReviewed } from '#office/acts/kinds/report-work.ts'
import { reportCorrected, reportReleased } from '#office/acts/kinds/reports.ts'
import { record, refuse } from '#office/authorities/decision.ts'
import type { Edition } from './life.ts'
import type { ReportRefusal } from './refusal.ts'
import type { ReportSituation } from './situation.ts'
import { step } from './step.ts'

/** Whoever checks or releases does it to the report as it is now, or not at all. */
function stale(
  { edition }: { readonly edition: Edition },
  { now }: ReportSituation,
): ReportRefusal | undefined {
  return now?.digest === edition.digest ? undefined : { reason: 'stale' }
}

export const approve = step({
  label: '审核通过',
  policy: 'annual-report.review',
  stages: ['in-review'],
  closed: (life, situation) =>
    life.reviewedBy === 'nobody' ? stale(life, situation) : { reason: 'checked-already' },
  decide: ({ year, edition: { digest } }, _: object, { day }) =>
    record(reportApproved.act(day, { year, digest }, null)),
})

export const reviewSecrecy = step({
  label: '保密审查通过',
  policy: 'annual-report.review-secrecy',
  stages: ['in-review'],
  closed: (life, situation) =>
    life.secrecyReviewedBy === 'nobody' ? stale(life, situation) : { reason: 'checked-already' },
  decide: ({ year, edition: { digest } }, _: object, { day }) =>
    record(reportSecrecyReviewed.act(day, { year, digest }, null)),
})

export const sendBack = step({
  label: '退回',
  policy: 'annual-report.return',
  stages: ['in-review', 'to-release', 'correction-to-release'],
  decide({ year }, { because }: { readonly because: string }, { day }) {
    if (because.trim() === '') return refuse({ reason: 'reason-missing' })
    return record(reportReturned.act(day, { year, because: because.trim() }, null))
  },
})

/** 条例 art. 49: published, frozen from now on. */
export const release = step({
  label: '发布',
  policy: 'annual-report.release',
  stages: ['to-release'],
  closed: stale,
  decide: ({ edition: { content } }, _: object, { day }) =>
    record(reportReleased.act(day, { ...content, published: day }, null)),
})

export const releaseCorrection = step({
  label: '批准更正并发布',
  policy: 'annual-report.release-correction',
  stages: ['correction-to-release'],
  closed: stale,
  decide: ({ edition: { content, reason } }, _: object, { day }) =>
    record(reportCorrected.act(day, { ...content, published: day, reason: reason ?? '' }, null)),
})
