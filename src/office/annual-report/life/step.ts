import type { NewAct } from '#office/acts/act.ts'
import { type Decision as Decided, refuse } from '#office/authorities/decision.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { reportPolicies } from '#office/authorities/permissions/annual-report.ts'
import { isIn, type LifeIn, type ReportLife, type ReportStage } from './life.ts'
import type { ReportRefusal } from './refusal.ts'
import type { ReportSituation } from './situation.ts'

export type ReportDecision = Decided<NewAct, ReportRefusal>

/** A step that changes nothing, such as saving the same words again. */
export const nothingToRecord: ReportDecision = { ok: true, acts: [] }

interface Declared<Payload, S extends ReportStage> {
  /** In the words of the desk. */
  readonly label: string
  readonly policy: keyof typeof reportPolicies
  readonly stages: readonly S[]
  /** Why it is not open now, whatever would be entered. */
  closed?(life: LifeIn<S>, situation: ReportSituation): ReportRefusal | undefined
  decide(life: LifeIn<S>, payload: Payload, situation: ReportSituation, by: PersonId): ReportDecision
}

export interface ReportStep<Payload> {
  readonly label: string
  readonly policy: keyof typeof reportPolicies
  closed(life: ReportLife, situation: ReportSituation): ReportRefusal | undefined
  decide(life: ReportLife, payload: Payload, situation: ReportSituation, by: PersonId): ReportDecision
}

/** Declares a step of a yearly report: who, when, and what is recorded. */
export function step<Payload, S extends ReportStage>(declared: Declared<Payload, S>): ReportStep<Payload> {
  const { label, policy, stages } = declared
  const wrong = (life: ReportLife): ReportRefusal => ({
    reason: 'wrong-stage',
    stage: life.stage,
    needed: stages,
  })
  return {
    label,
    policy,
    closed: (life, situation) => (isIn(life, stages) ? declared.closed?.(life, situation) : wrong(life)),
    decide(life, payload, situation, by) {
      if (!isIn(life, stages)) return refuse(wrong(life))
      const closed = declared.closed?.(life, situation)
      return closed ? refuse(closed) : declared.decide(life, payload, situation, by)
    },
  }
}
