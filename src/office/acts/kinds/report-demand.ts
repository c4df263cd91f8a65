import { z } from 'zod'
import type { Demand } from '#office/annual-report/life/demand.ts'
import type { ReportLife } from '#office/annual-report/life/life.ts'
import { defineReportKind, inStage } from '#office/annual-report/life/report-kind.ts'
import { plainDate, words } from '../schemas.ts'
import { reportYear } from './reports.ts'

const reason = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'notice']),
  message: words.min(1),
})

/** By the supervising authority, in the register of the office whose report it is (条例 art. 47 ¶1). */
export const correctionDemanded = defineReportKind({
  id: 'annual-report.correction-demanded',
  does: '主管部门要求更正',
  facts: z.object({ year: reportYear, because: words, until: plainDate, reasons: z.array(reason) }),
  tells: ({ because, reasons }) =>
    [because, ...reasons.map(({ message }) => message)].filter((words) => words !== '').join('；'),
  effect: (was, { on, by, facts: { because, until, reasons } }) => {
    const life = inStage(was, ['to-release', 'released', 'correcting', 'correction-to-release'])
    const editions = life.editions.length
    return { ...life, demand: { on, by, until, because, reasons, editions, state: 'open' } }
  },
})

/** The office says why the report stands as it is. */
export const demandExplained = defineReportKind({
  id: 'annual-report.demand-explained',
  does: '对更正要求作出说明',
  facts: z.object({ year: reportYear, explanation: words.min(1) }),
  tells: ({ explanation }) => explanation,
  effect: (was, { on, by, facts: { explanation } }) => ({
    ...was,
    demand: { ...demandOf(was), state: 'explained', explanation: { on, by, words: explanation } },
  }),
})

/** The supervising authority is satisfied, or takes it back. */
export const demandClosed = defineReportKind({
  id: 'annual-report.demand-closed',
  does: '主管部门办结更正要求',
  facts: z.object({ year: reportYear, because: words.min(1) }),
  tells: ({ because }) => because,
  effect: (was, { on, facts: { because } }) => ({
    ...was,
    demand: { ...demandOf(was), state: 'closed', closedOn: on, closedBecause: because },
  }),
})

function demandOf({
  demand,
}: ReportLife): Pick<Demand, 'on' | 'by' | 'until' | 'because' | 'reasons' | 'editions'> {
  if (demand === null) throw new Error('no correction was demanded')
  const { on, by, until, because, reasons, editions } = demand
  return { on, by, until, because, reasons, editions }
}
