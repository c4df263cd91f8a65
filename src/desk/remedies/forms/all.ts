import type { RemedyStepId } from '#office/remedies/commands/registry.ts'
import { draftAnswer, fileAnswer, returnAnswer, signAnswer } from './answer.ts'
import {
  assign,
  callFor,
  changeProcedure,
  correctResult,
  describeMatter,
  noteSession,
  reopen,
} from './course.ts'
import { openRedo, recordPerformed, reportOpinion, takeLateOpinion, takeOpinion } from './duties.ts'
import { appeal, markEffective, recordResult, remand } from './result.ts'
import type { StepForm } from './step-form.ts'

/** The form of every step; the type makes a forgotten one a compile error. */
export const stepForms: Readonly<Record<RemedyStepId, StepForm>> = {
  'draft-answer': draftAnswer,
  'sign-answer': signAnswer,
  'return-answer': returnAnswer,
  'file-answer': fileAnswer,
  'note-session': noteSession,
  describe: describeMatter,
  'change-procedure': changeProcedure,
  assign,
  'record-result': recordResult,
  appeal,
  'mark-effective': markEffective,
  remand,
  'open-redo': openRedo,
  'record-performed': recordPerformed,
  'take-opinion': takeOpinion,
  'take-late-opinion': takeLateOpinion,
  'report-opinion': reportOpinion,
  reopen,
  'correct-result': correctResult,
  'call-for': callFor,
}
