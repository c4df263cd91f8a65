import type { PlainDate } from '../calendar/plain-date.ts'
import type { OutcomeId, RemedyRoute } from '../outcomes/outcome.ts'
import { outcomeById } from '../outcomes/outcomes.ts'
import { defaultSettings, type Settings } from '../settings/settings.ts'

/** From this day refusals go to reconsideration first (行政复议法 art. 23 ¶1 (4), art. 90). */
const reconsiderationFirstSince = '2024-01-01'

/** One piece of what was asked for and how it was decided. A decision has one or more. */
export interface DecisionPart {
  /** The piece in the letter's own words, as 附件二; needed only where parts are decided differently. */
  readonly what?: string
  readonly outcome: OutcomeId
}

/** The route against one part of a decision of that day: by its legal ground, never by the kind of letter. */
export function routeOf(
  part: DecisionPart,
  decision: { readonly parts: readonly DecisionPart[]; readonly decidedOn: PlainDate },
  settings: Settings = defaultSettings,
): RemedyRoute {
  if (decision.decidedOn < reconsiderationFirstSince) return 'free-choice'
  if (part.outcome === 'denied.administrativeInquiry') {
    return settings['remedy.queryRowDirect'] === 'yes' ? 'free-choice' : 'reconsideration-first'
  }
  if (isPartial(decision.parts) && settings['remedy.partialNeedsReview'] === 'no') return 'free-choice'
  return outcomeById(part.outcome).remedy
}

/** The route of an applicant whom nobody answered in time (setting `remedy.silenceNeedsReview`). */
export function routeOnSilence(dueOn: PlainDate, settings: Settings = defaultSettings): RemedyRoute {
  const first = settings['remedy.silenceNeedsReview'] === 'yes' && dueOn >= reconsiderationFirstSince
  return first ? 'reconsideration-first' : 'free-choice'
}

/** 部分公开: something is given and something withheld (条例 art. 37). */
function isPartial(parts: readonly DecisionPart[]): boolean {
  const has = (test: (outcome: OutcomeId) => boolean) => parts.some(({ outcome }) => test(outcome))
  return (
    has((id) => id === 'partial') || (has((id) => id === 'granted') && has((id) => id.startsWith('denied.')))
  )
}
