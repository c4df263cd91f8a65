import type { CommandRule, Payload } from './command.ts'
import { consult, lapseConsultation, recordReached, takeOpinion } from './consultation.ts'
import { askCorrection, lapseCorrection, takeSupplement } from './correction.ts'
import { askDepartment, assign, callFor, recordSearch, takeDepartmentAnswer } from './departments.ts'
import { archive, orderAnew, treatAsRecordCorrection, withdraw } from './ending.ts'
import { askReasons, delay, lapseReasons, takeReasons } from './excess.ts'
import { extend, proposeExtension } from './extension.ts'
import { lapseFee, noticeFee, recordFeeReached, takePayment } from './fee.ts'
import { proposeAnew, proposeDelivery, proposeOutcome } from './propose-change.ts'
import { rate } from './rating.ts'
import { confirmReceipt, logContact } from './receipt.ts'
import { approve, draft, reviewSecrecy, sendBack, sign } from './reply.ts'
import { confirmChange, rejectChange, withdrawChange } from './review-change.ts'
import { proveDelivery, serve } from './service.ts'
import { tellThirdParty } from './third-party-told.ts'

/** Every step of a case, in the order in which the first open one is the one to take. */
const rules = {
  'confirm-receipt': confirmReceipt,
  'lapse-correction': lapseCorrection,
  'lapse-fee': lapseFee,
  'lapse-consultation': lapseConsultation,
  'lapse-reasons': lapseReasons,
  extend,
  draft,
  'take-supplement': takeSupplement,
  'take-payment': takePayment,
  'take-opinion': takeOpinion,
  'take-reasons': takeReasons,
  approve,
  'review-secrecy': reviewSecrecy,
  sign,
  'tell-third-party': tellThirdParty,
  serve,
  'confirm-change': confirmChange,
  archive,
  'record-reached': recordReached,
  'record-fee-reached': recordFeeReached,
  'take-department-answer': takeDepartmentAnswer,
  'ask-correction': askCorrection,
  consult,
  'ask-department': askDepartment,
  'record-search': recordSearch,
  'propose-extension': proposeExtension,
  'ask-reasons': askReasons,
  delay,
  'notice-fee': noticeFee,
  'send-back': sendBack,
  'prove-delivery': proveDelivery,
  rate,
  'log-contact': logContact,
  assign,
  withdraw,
  'treat-as-record-correction': treatAsRecordCorrection,
  'reject-change': rejectChange,
  'withdraw-change': withdrawChange,
  'propose-outcome': proposeOutcome,
  'propose-delivery': proposeDelivery,
  'propose-anew': proposeAnew,
  'order-anew': orderAnew,
  'call-for': callFor,
} as const

export type StepId = keyof typeof rules

/** What a step needs to be told. */
export type PayloadOf<Id extends StepId> =
  (typeof rules)[Id] extends CommandRule<infer P extends Payload> ? P : never

export const steps: { readonly [Id in StepId]: CommandRule<PayloadOf<Id>> } = rules

export function isStepId(text: string): text is StepId {
  return Object.hasOwn(rules, text)
}

export const stepIds: readonly StepId[] = Object.keys(rules).filter(isStepId)
