import type { Case } from '../case/case.ts'
import { permitted } from './permission.ts'
import { type Refusal, refusalSentence } from './refusal.ts'
import { type StepId, stepIds, steps } from './registry.ts'
import type { Actor, Situation } from './situation.ts'

export interface StepState {
  readonly step: StepId
  readonly label: string
  /** Null where the step is open; otherwise why it is not, in one sentence. */
  readonly closedBecause: string | null
}

export interface NextStep {
  /** The one to take next, whoever may take it; null only where nothing is left to do. */
  readonly primary: StepId | null
  /** True where the actor may take it now. */
  readonly yours: boolean
}

export interface NextSteps extends NextStep {
  /** Every step there is. */
  readonly steps: readonly StepState[]
}

/** All steps of a case on a day, each open or with the reason why not, and the one lawful next. */
export function nextSteps(file: Case, situation: Situation, actor: Actor): NextSteps {
  const states = stepIds.map((step): StepState => {
    const refusal = closedTo(file, step, situation, actor)
    const closedBecause = refusal === undefined ? null : refusalSentence(refusal)
    return { step, label: steps[step].label, closedBecause }
  })
  return { steps: states, ...nextStep(file, situation, actor) }
}

/** The one lawful next step alone: what a list of many cases asks. */
export function nextStep(file: Case, situation: Situation, actor: Actor): NextStep {
  const primary = primaryStep(file, situation)
  const yours = primary !== null && closedTo(file, primary, situation, actor) === undefined
  return { primary, yours }
}

function closedTo(file: Case, step: StepId, situation: Situation, actor: Actor): Refusal | undefined {
  const verdict = permitted(file, step, actor)
  const lawful = steps[step].closed(file, situation)
  if (verdict === 'allowed' || verdict === 'not-now') {
    return lawful ?? (verdict === 'allowed' ? undefined : { reason: 'not-permitted', denial: verdict })
  }
  return { reason: 'not-permitted', denial: verdict }
}

/** The first step in the order of the registry that the law leaves open; what only watches a case is never next. */
export function primaryStep(file: Case, situation: Situation): StepId | null {
  const next = stepIds.find((step) => !asides.has(step) && isLawful(file, step, situation))
  return next ?? null
}

/** The steps the law leaves open to whoever may take them. */
export function lawfulSteps(file: Case, situation: Situation): readonly StepId[] {
  return stepIds.filter((step) => isLawful(file, step, situation))
}

function isLawful(file: Case, step: StepId, situation: Situation): boolean {
  return steps[step].closed(file, situation) === undefined
}

/** Open at any time without carrying the case on. */
const asides: ReadonlySet<StepId> = new Set<StepId>([
  'assign',
  'call-for',
  'send-back',
  'withdraw',
  'log-contact',
  'prove-delivery',
  'rate',
  'treat-as-record-correction',
  'reject-change',
  'withdraw-change',
  'propose-outcome',
  'propose-delivery',
  'propose-anew',
  'order-anew',
])
