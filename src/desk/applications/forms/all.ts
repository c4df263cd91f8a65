import {
  confirmChange,
  proposeAnew,
  proposeDelivery,
  proposeOutcome,
  rejectChange,
  withdrawChange,
} from './change.ts'
import { consult, lapseConsultation, recordReached, takeOpinion, tellThirdParty } from './consultation.ts'
import { askCorrection, lapseCorrection, takeSupplement } from './correction.ts'
import { askDepartment, assign, callFor, recordSearch, takeDepartmentAnswer } from './departments.ts'
import { archive, treatAsRecordCorrection, withdraw } from './ending.ts'
import { askReasons, delay, lapseReasons, takeReasons } from './excess.ts'
import { extend, proposeExtension } from './extension.ts'
import { lapseFee, noticeFee, recordFeeReached, takePayment } from './fee.ts'
import { confirmReceipt, logContact } from './receipt.ts'
import { approve, reviewSecrecy, sendBack, sign } from './reply.ts'
import { proveDelivery, serve } from './service.ts'
import type { StepForm } from './step-form.ts'

/**
 * The form of every step a member of staff may take but `draft`, which has a page of its own, and `order-anew`, which is taken
 * in the reconsideration or lawsuit that orders it.
 */
export const stepForms: ReadonlyMap<string, StepForm> = new Map(
  [
    confirmReceipt,
    logContact,
    askCorrection,
    takeSupplement,
    lapseCorrection,
    consult,
    recordReached,
    takeOpinion,
    lapseConsultation,
    tellThirdParty,
    askDepartment,
    takeDepartmentAnswer,
    recordSearch,
    proposeExtension,
    extend,
    noticeFee,
    recordFeeReached,
    takePayment,
    lapseFee,
    askReasons,
    takeReasons,
    lapseReasons,
    delay,
    approve,
    reviewSecrecy,
    sendBack,
    sign,
    serve,
    proveDelivery,
    withdraw,
    archive,
    treatAsRecordCorrection,
    proposeOutcome,
    proposeAnew,
    proposeDelivery,
    confirmChange,
    rejectChange,
    withdrawChange,
    assign,
    callFor,
  ].map((form) => [form.step, form]),
)
