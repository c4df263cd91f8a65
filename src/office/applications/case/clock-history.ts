import type { Calendar } from '#law/calendar/calendar.ts'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { CaseHistory } from '#law/clocks/acts.ts'
import type { Clock } from '#law/clocks/clock.ts'
import { periods } from '#law/clocks/periods.ts'
import { replyClock } from '#law/clocks/reply.ts'
import type { Settings } from '#law/settings/settings.ts'
import { onceFor } from '../../once-for.ts'
import type { Case } from './case.ts'

/** What the clocks see of a case; undefined while it is not received (条例 art. 31). A reply ordered anew starts afresh. */
export function clockHistoryOf(file: Case, settings: Settings): CaseHistory | undefined {
  if (file.stage === 'arrived' || file.stage === 'never-received') return undefined
  const { redo, clockActs } = file.dossier
  if (redo === null) return { receivedOn: file.receivedOn, acts: clockActs }
  const { on, order } = redo
  return order === null || settings['clock.redoneReply'] === 'opening'
    ? { receivedOn: on, startsOn: '开始重新办理之日', acts: clockActs }
    : { receivedOn: order.effectiveOn, startsOn: periods['redone-reply'].startsOn, acts: clockActs }
}

/** The reply clock alone; undefined while no period runs. Lists and steps ask many times for it. */
export const replyClockOf = onceFor(
  (file: Case, calendar: Calendar, settings: Settings): Clock | undefined => {
    const history = clockHistoryOf(file, settings)
    return history && replyClock(history, calendar, settings)
  },
)

/** The last day for the reply; null while nothing is due. A day set in a decision or judgment goes before the period. */
export function dueOf(file: Case, calendar: Calendar, settings: Settings): PlainDate | null {
  const clock = replyClockOf(file, calendar, settings)
  const until = file.dossier.redo?.until ?? null
  if (clock === undefined || clock.due === null) return null
  return until ?? clock.due
}
