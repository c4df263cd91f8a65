import {
  correctionBegun,
  correctionDropped,
  takeOverDeclined,
  takeOverProposed,
} from '#office/acts/kinds/report-correction.ts'
import { type ReleasedReport, reportCorrected, reportReleased } from '#office/acts/kinds/reports.ts'
import { record, refuse } from '#office/authorities/decision.ts'
import { step } from './step.ts'

export const beginCorrection = step({
  label: '更正',
  policy: 'annual-report.correct',
  stages: ['released'],
  decide({ year }, { reason }: { readonly reason: string }, { day }) {
    if (reason.trim() === '') return refuse({ reason: 'reason-missing' })
    return record(correctionBegun.act(day, { year, reason: reason.trim() }, null))
  },
})

export const dropCorrection = step({
  label: '放弃更正',
  policy: 'annual-report.draft',
  stages: ['correcting'],
  decide: ({ year }, _: object, { day }) => record(correctionDropped.act(day, { year }, null)),
})

interface TakeOver {
  readonly report: ReleasedReport
  /** Why the one already here is replaced; only where there is one. */
  readonly reason: string
}

/** A report published elsewhere. One drawn from this register is corrected, not taken over. */
export const proposeTakeOver = step({
  label: '提交接管',
  policy: 'annual-report.take-over',
  stages: ['drafting', 'released'],
  closed: (life) =>
    life.stage === 'released' && life.published.released.source === 'register'
      ? { reason: 'drawn-from-register' }
      : undefined,
  decide(life, { report, reason }: TakeOver, { day }) {
    const why = life.stage === 'released' ? reason.trim() : null
    if (why === '') return refuse({ reason: 'reason-missing' })
    return record(takeOverProposed.act(day, { year: life.year, report, reason: why }, null))
  },
})

/** 谁公开谁审查: what the public will read under this office's name was seen by two. */
export const confirmTakeOver = step({
  label: '核对无误，在门户公布',
  policy: 'annual-report.confirm-take-over',
  stages: ['take-over'],
  decide: ({ proposed, reason }, _: object, { day }) =>
    record(
      reason === null
        ? reportReleased.act(day, proposed, null)
        : reportCorrected.act(day, { ...proposed, reason }, null),
    ),
})

export const declineTakeOver = step({
  label: '退回接管',
  policy: 'annual-report.confirm-take-over',
  stages: ['take-over'],
  decide({ year }, { because }: { readonly because: string }, { day }) {
    if (because.trim() === '') return refuse({ reason: 'reason-missing' })
    return record(takeOverDeclined.act(day, { year, because: because.trim() }, null))
  },
})
