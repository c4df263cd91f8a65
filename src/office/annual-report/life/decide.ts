import { refuse } from '#office/authorities/decision.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { ReportFacts } from '#office/authorities/permissions/annual-report.ts'
import { judge } from '#office/authorities/permissions/registry.ts'
import type { Asking } from '#office/authorities/permissions/seats.ts'
import { type Hand, isIn, type ReportLife } from './life.ts'
import { type ReportRefusal, reportRefusalSentence } from './refusal.ts'
import type { ReportSituation } from './situation.ts'
import type { ReportDecision } from './step.ts'
import { type ReportPayload, type ReportStepId, reportStepIds, reportSteps } from './steps.ts'

/** Whether a step may be taken, and the acts that record it. Pure: whoever calls appends them, or asks again. */
export function decideReport<Id extends ReportStepId>(
  life: ReportLife,
  id: Id,
  payload: ReportPayload<Id>,
  situation: ReportSituation,
  asking: Asking,
): ReportDecision {
  const refusal = notPermitted(life, id, situation, asking)
  return refusal ? refuse(refusal) : reportSteps[id].decide(life, payload, situation, asking.person)
}

/** Of someone who may take the step at other times, the report says why it is not open now. */
function notPermitted(
  life: ReportLife,
  id: ReportStepId,
  situation: ReportSituation,
  asking: Asking,
): ReportRefusal | undefined {
  const { policy, closed } = reportSteps[id]
  const verdict = judge(policy, asking, permissionFacts(life, asking.person))
  if (verdict === 'allowed') return undefined
  const because = verdict === 'not-now' ? closed(life, situation) : undefined
  return because ?? { reason: 'not-permitted', denial: verdict }
}

/** A report as the permissions look at it. Everyone who wrote words of it is its drafter, whoever handed it in. */
export function permissionFacts(life: ReportLife, person: PersonId): ReportFacts {
  const { stage: state } = life
  const draftedBy = life.writers.includes(person) ? person : drafterOf(life)
  const reviews = isIn(life, ['in-review', 'to-release'])
    ? { reviewedBy: known(life.reviewedBy), secrecyReviewedBy: known(life.secrecyReviewedBy) }
    : { reviewedBy: null, secrecyReviewedBy: null }
  return { state, draftedBy, ...reviews }
}

function drafterOf(life: ReportLife): Hand {
  if (life.stage === 'take-over') return life.proposedBy
  return isIn(life, ['in-review', 'to-release', 'correction-to-release']) ? life.edition.draftedBy : null
}

function known(hand: Hand | 'nobody'): Hand {
  return hand === 'nobody' ? null : hand
}

export interface ReportStepState {
  readonly step: ReportStepId
  readonly label: string
  /** Null where the step is open; otherwise why it is not. */
  readonly closedBecause: string | null
}

/** All steps that someone could ever take of this report, each open or with the reason why not now. */
export function stepsFor(
  life: ReportLife,
  situation: ReportSituation,
  asking: Asking,
): readonly ReportStepState[] {
  return reportStepIds.flatMap((id) => {
    const refusal = notPermitted(life, id, situation, asking) ?? reportSteps[id].closed(life, situation)
    if (refusal?.reason === 'not-permitted' && elsewhere.has(refusal.denial)) return []
    const closedBecause = refusal ? reportRefusalSentence(refusal) : null
    return [{ step: id, label: reportSteps[id].label, closedBecause }]
  })
}

/** Denials that do not pass with time: another role's step is not offered at all. */
const elsewhere: ReadonlySet<string> = new Set(['absent', 'not-your-role'])
