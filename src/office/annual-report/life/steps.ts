import { approve, release, releaseCorrection, reviewSecrecy, sendBack } from './checking-steps.ts'
import {
  beginCorrection,
  confirmTakeOver,
  declineTakeOver,
  dropCorrection,
  proposeTakeOver,
} from './correction-steps.ts'
import { closeDemand, demandCorrection, explainDemand } from './demand-steps.ts'
import { recall, saveWords, setOwnDeadline, submit } from './drafting-steps.ts'
import type { ReportStep } from './step.ts'

/** Every step of a yearly report. */
const steps = {
  'save-words': saveWords,
  submit,
  recall,
  approve,
  'review-secrecy': reviewSecrecy,
  'send-back': sendBack,
  release,
  'begin-correction': beginCorrection,
  'drop-correction': dropCorrection,
  'release-correction': releaseCorrection,
  'propose-take-over': proposeTakeOver,
  'confirm-take-over': confirmTakeOver,
  'decline-take-over': declineTakeOver,
  'set-deadline': setOwnDeadline,
  'demand-correction': demandCorrection,
  'explain-demand': explainDemand,
  'close-demand': closeDemand,
} as const

export type ReportStepId = keyof typeof steps

/** What a step needs to be told. */
export type ReportPayload<Id extends ReportStepId> =
  (typeof steps)[Id] extends ReportStep<infer Payload> ? Payload : never

export const reportSteps: { readonly [Id in ReportStepId]: ReportStep<ReportPayload<Id>> } = steps

export const reportStepIds: readonly ReportStepId[] = Object.keys(steps).filter(
  (text): text is ReportStepId => Object.hasOwn(steps, text),
)
