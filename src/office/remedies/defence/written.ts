import type { Act } from '#office/acts/act.ts'
import { answerDrafted } from '#office/acts/kinds/remedy-answer.ts'
import type { AnswerPaper } from '../matter/remedy.ts'

export type Written = Pick<AnswerPaper, 'plea' | 'reasons' | 'course' | 'draftedOn'>

/** What was last written for the answer, out of its acts; null where nobody wrote yet. */
export function writtenIn(acts: readonly Act[]): Written | null {
  const act = acts.findLast(({ kind }) => kind === answerDrafted.id)
  return act === undefined ? null : answerDrafted.writtenIn(act)
}
