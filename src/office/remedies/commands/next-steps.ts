import type { Asking } from '#office/authorities/permissions/seats.ts'
import type { Remedy } from '../matter/remedy.ts'
import { permitted } from './permission.ts'
import { type RemedyRefusal, remedyRefusalSentence } from './refusal.ts'
import { type RemedyStepId, remedyStepIds, remedySteps } from './registry.ts'
import type { RemedySituation } from './situation.ts'

export interface RemedyStepState {
  readonly step: RemedyStepId
  readonly label: string
  /** Null where the step is open; otherwise why it is not, in one sentence. */
  readonly closedBecause: string | null
}

export interface RemedyNextSteps {
  readonly steps: readonly RemedyStepState[]
  /** The one to take next, whoever may take it; null while others are to act, and at the end. */
  readonly primary: RemedyStepId | null
  /** True where the asker may take it now. */
  readonly yours: boolean
}

/** All steps of a matter that its own office takes, on a day, each open or with the reason why not, and the one to take next. */
export function remedyNextSteps(file: Remedy, situation: RemedySituation, asking: Asking): RemedyNextSteps {
  const steps = remedyStepIds
    .filter((step) => step !== 'call-for')
    .map((step): RemedyStepState => {
      const refusal = closedTo(file, step, situation, asking)
      const closedBecause = refusal === undefined ? null : remedyRefusalSentence(refusal)
      return { step, label: remedySteps[step].label, closedBecause }
    })
  const primary = nextOf(file, situation)
  const yours = steps.some(({ step, closedBecause }) => step === primary && closedBecause === null)
  return { steps, primary, yours }
}

function closedTo(
  file: Remedy,
  step: RemedyStepId,
  situation: RemedySituation,
  asking: Asking,
): RemedyRefusal | undefined {
  const verdict = permitted(file, step, asking)
  const lawful = remedySteps[step].closed(file, situation)
  if (verdict === 'allowed' || verdict === 'not-now') {
    return lawful ?? (verdict === 'allowed' ? undefined : { reason: 'not-permitted', denial: verdict })
  }
  return { reason: 'not-permitted', denial: verdict }
}

/** What carries the matter on from where it is. */
export function nextOf(file: Remedy, situation: RemedySituation): RemedyStepId | null {
  const isOpen = (step: RemedyStepId) => remedySteps[step].closed(file, situation) === undefined
  return nextIn[file.stage].find(isOpen) ?? null
}

const nextIn: Readonly<Record<Remedy['stage'], readonly RemedyStepId[]>> = {
  answering: ['draft-answer'],
  'to-sign': ['sign-answer'],
  'to-file': ['file-answer'],
  awaiting: ['record-result'],
  judged: ['mark-effective'],
  'to-perform': ['open-redo', 'record-performed', 'report-opinion'],
  closed: [],
}
