import { correctResult, reopen } from './amending.ts'
import { draftAnswer, fileAnswer, returnAnswer, signAnswer } from './answer.ts'
import type { CommandRule, Payload } from './command.ts'
import { assign, callFor, changeProcedure, describeMatter, noteSession } from './course.ts'
import { openRedo, recordPerformed, reportOpinion, takeLateOpinion, takeOpinion } from './duties.ts'
import { appeal, markEffective, recordResult, remand } from './result.ts'

/** Every step of a remedy, in the order the desk offers them. */
const rules = {
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
} as const

export type RemedyStepId = keyof typeof rules

/** What a step needs to be told. */
export type RemedyPayloadOf<Id extends RemedyStepId> =
  (typeof rules)[Id] extends CommandRule<infer P extends Payload> ? P : never

export const remedySteps: { readonly [Id in RemedyStepId]: CommandRule<RemedyPayloadOf<Id>> } = rules

export function isRemedyStepId(text: string): text is RemedyStepId {
  return Object.hasOwn(rules, text)
}

export const remedyStepIds: readonly RemedyStepId[] = Object.keys(rules).filter(isRemedyStepId)
