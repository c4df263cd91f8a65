import {
  correctionBegun,
  correctionDropped,
  takeOverDeclined,
  takeOverProposed,
} from './report-correction.ts'
import { correctionDemanded, demandClosed, demandExplained } from './report-demand.ts'
import {
  ownDeadlineSet,
  reportApproved,
  reportRecalled,
  reportReturned,
  reportSecrecyReviewed,
  reportSubmitted,
  wordsSaved,
} from './report-work.ts'
import { reportCorrected, reportReleased } from './reports.ts'

/** Every kind of act in the life of a yearly report. */
export const reportKinds = [
  wordsSaved,
  reportSubmitted,
  reportRecalled,
  reportApproved,
  reportSecrecyReviewed,
  reportReturned,
  reportReleased,
  correctionBegun,
  correctionDropped,
  reportCorrected,
  takeOverProposed,
  takeOverDeclined,
  ownDeadlineSet,
  correctionDemanded,
  demandExplained,
  demandClosed,
] as const
