import { reportRefusalSentence } from '#office/annual-report/life/refusal.ts'
import type { ReportTaken } from '#office/annual-report/life/room.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { type Answer, problem } from '#web/answer.ts'

type Refusal = Extract<ReportTaken, { ok: false }>['refusal']

const since = '您打开这一页之后，别人办理过这份报告，您的这一步没有生效；请核对下面现在的情况，再重新办理。'

/** A step that was not taken: in words on the page it was taken from, or as the page that nobody else may see. */
export function refusedAnswer(
  refusal: Refusal,
  field: string,
  again: (mistakes: readonly Mistake[]) => Answer | Promise<Answer>,
): Answer | Promise<Answer> {
  if (refusal.reason === 'changed-meanwhile') return again([{ field, message: since }])
  if (refusal.reason === 'not-permitted') {
    if (refusal.denial === 'absent') return problem('absent')
    if (refusal.denial === 'not-your-role') return problem('refused')
  }
  return again([{ field, message: reportRefusalSentence(refusal) }])
}
