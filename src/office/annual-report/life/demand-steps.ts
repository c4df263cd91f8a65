import { addDays, type PlainDate } from '#law/calendar/plain-date.ts'
import { correctionDemanded, demandClosed, demandExplained } from '#office/acts/kinds/report-demand.ts'
import { record, refuse } from '#office/authorities/decision.ts'
import { type DemandReason, isUnsettled } from './demand.ts'
import { step } from './step.ts'

interface Demanding {
  /** In the supervising authority's own words; may be empty where findings say it all. */
  readonly because: string
  readonly until: PlainDate
  readonly reasons: readonly DemandReason[]
}

/** 条例 art. 47 ¶1: the supervising authority asks for a correction, with what it found. After an explanation it may insist. */
export const demandCorrection = step({
  label: '要求更正',
  policy: 'annual-report.demand-correction',
  stages: ['to-release', 'released', 'correcting', 'correction-to-release'],
  closed: ({ demand }) => (demand?.state === 'open' ? { reason: 'demand-open' } : undefined),
  decide({ year }, { because, until, reasons }: Demanding, { day }) {
    if (because.trim() === '' && reasons.length === 0) return refuse({ reason: 'demand-without-reason' })
    const last = addDays(day, longest)
    if (until < day || until > last) return refuse({ reason: 'until-impossible', from: day, until: last })
    const facts = { year, because: because.trim(), until, reasons: reasons.map((one) => ({ ...one })) }
    return record(correctionDemanded.act(day, facts, null))
  },
})

/** Days within which an answer can be asked for. */
const longest = 365

export const explainDemand = step({
  label: '答复更正要求',
  policy: 'annual-report.answer-demand',
  stages: [
    'drafting',
    'in-review',
    'to-release',
    'released',
    'correcting',
    'correction-to-release',
    'take-over',
  ],
  closed: ({ demand }) => (demand?.state === 'open' ? undefined : { reason: 'no-demand' }),
  decide({ year }, { explanation }: { readonly explanation: string }, { day }) {
    if (explanation.trim() === '') return refuse({ reason: 'reason-missing' })
    return record(demandExplained.act(day, { year, explanation: explanation.trim() }, null))
  },
})

/** An explanation is taken, or the demand taken back. */
export const closeDemand = step({
  label: '办结更正要求',
  policy: 'annual-report.demand-correction',
  stages: ['to-release', 'released', 'correcting', 'correction-to-release'],
  closed: ({ demand }) => (isUnsettled(demand) ? undefined : { reason: 'no-demand' }),
  decide({ year }, { because }: { readonly because: string }, { day }) {
    if (because.trim() === '') return refuse({ reason: 'reason-missing' })
    return record(demandClosed.act(day, { year, because: because.trim() }, null))
  },
})
