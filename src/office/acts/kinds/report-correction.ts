import { z } from 'zod'
import { atRest, keptOf } from '#office/annual-report/life/life.ts'
import { defineReportKind, inStage } from '#office/annual-report/life/report-kind.ts'
import { words } from '../schemas.ts'
import { releasedReport, reportYear } from './reports.ts'

export const correctionBegun = defineReportKind({
  id: 'annual-report.correction-begun',
  does: '起草更正',
  facts: z.object({ year: reportYear, reason: words.min(1) }),
  tells: ({ reason }) => reason,
  effect: (was, { facts }) => {
    const life = inStage(was, ['released'])
    const { published } = life
    return { ...keptOf(life), stage: 'correcting', published, reason: facts.reason, returned: null }
  },
})

/** The published report was right after all, or something else comes first. */
export const correctionDropped = defineReportKind({
  id: 'annual-report.correction-dropped',
  does: '放弃更正',
  facts: z.object({ year: reportYear }),
  effect: (was) => atRest({ ...inStage(was, ['correcting']), writers: [] }),
})

/** A report published elsewhere is brought in; a second person holds it against the original before the public sees it. */
export const takeOverProposed = defineReportKind({
  id: 'annual-report.take-over-proposed',
  does: '提交接管',
  facts: z.object({ year: reportYear, report: releasedReport, reason: words.min(1).nullable() }),
  tells: ({ reason }) => reason,
  effect: (was, { by, facts: { report, reason } }) => {
    const life = inStage(was, ['drafting', 'released'])
    return { ...keptOf(life), stage: 'take-over', proposed: report, reason, proposedBy: by }
  },
})

export const takeOverDeclined = defineReportKind({
  id: 'annual-report.take-over-declined',
  does: '退回接管',
  facts: z.object({ year: reportYear, because: words.min(1) }),
  tells: ({ because }) => because,
  effect: (was, { on, by, facts }) => atRest(inStage(was, ['take-over']), { by, because: facts.because, on }),
})
