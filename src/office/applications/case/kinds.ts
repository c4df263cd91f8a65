import {
  changePassedOn,
  changeProposed,
  changeRejected,
  changeWithdrawn,
  deliveryConfirmed,
  outcomeChangeConfirmed,
  selfCorrectionConfirmed,
} from '#office/acts/kinds/application-change.ts'
import {
  consultationAnswered,
  consultationLapsed,
  consultationReached,
  consulted,
  thirdPartyTold,
} from '#office/acts/kinds/application-consultation.ts'
import { correctionAsked, correctionLapsed, supplemented } from '#office/acts/kinds/application-correction.ts'
import {
  applicationAssigned,
  applicationCalledFor,
  departmentAnswered,
  departmentAsked,
  searchRecorded,
} from '#office/acts/kinds/application-department.ts'
import {
  applicationArchived,
  applicationWithdrawn,
  outcomeCorrected,
  replyOrderedAnew,
  treatedAsRecordCorrection,
  yearRestated,
} from '#office/acts/kinds/application-end.ts'
import {
  reasonsAsked,
  reasonsGiven,
  reasonsLapsed,
  replyDelayed,
} from '#office/acts/kinds/application-excess.ts'
import { applicationExtended, extensionProposed } from '#office/acts/kinds/application-extension.ts'
import {
  applicationFeeLapsed,
  applicationFeeNoticed,
  applicationFeePaid,
  feeNoticeReached,
} from '#office/acts/kinds/application-fee.ts'
import { applicationRated, filesAttached, letterFrozen } from '#office/acts/kinds/application-files.ts'
import {
  applicationArrived,
  applicationReceived,
  contactAttempted,
  receiptConfirmed,
} from '#office/acts/kinds/application-intake.ts'
import {
  replyApproved,
  replyDrafted,
  replyReturned,
  replySigned,
  secrecyReviewed,
} from '#office/acts/kinds/application-reply.ts'
import { deliveryProved, replyServed } from '#office/acts/kinds/application-service.ts'
import { applicationClosed, applicationRegistered } from '#office/acts/kinds/applications.ts'

/** Every kind of act of an application. */
export const caseKinds = [
  applicationRegistered,
  applicationClosed,
  applicationReceived,
  applicationArrived,
  receiptConfirmed,
  contactAttempted,
  applicationAssigned,
  applicationCalledFor,
  correctionAsked,
  supplemented,
  correctionLapsed,
  consulted,
  consultationReached,
  consultationAnswered,
  consultationLapsed,
  thirdPartyTold,
  departmentAsked,
  departmentAnswered,
  searchRecorded,
  extensionProposed,
  applicationExtended,
  applicationFeeNoticed,
  feeNoticeReached,
  applicationFeePaid,
  applicationFeeLapsed,
  reasonsAsked,
  reasonsGiven,
  reasonsLapsed,
  replyDelayed,
  replyDrafted,
  replyApproved,
  secrecyReviewed,
  replyReturned,
  replySigned,
  replyServed,
  deliveryProved,
  applicationWithdrawn,
  applicationArchived,
  treatedAsRecordCorrection,
  outcomeCorrected,
  changeProposed,
  outcomeChangeConfirmed,
  selfCorrectionConfirmed,
  deliveryConfirmed,
  changeRejected,
  changeWithdrawn,
  changePassedOn,
  replyOrderedAnew,
  yearRestated,
  filesAttached,
  letterFrozen,
  applicationRated,
]
