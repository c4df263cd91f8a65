import type { Calendar } from '../calendar/calendar.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Settings } from '../settings/settings.ts'
import { type ActKind, type CaseHistory, isConsultation, splitAtEnd } from './acts.ts'
import type { Clock } from './clock.ts'
import { consultationsIn, consulteeClock } from './consultation.ts'
import { periodClock } from './period-clock.ts'
import type { PeriodId } from './periods.ts'
import { replyClock } from './reply.ts'

/** Every clock on one application, the reply first. Each is computed from the same acts; none is stored. */
export function caseClocks(history: CaseHistory, calendar: Calendar, settings: Settings): readonly Clock[] {
  const { receivedOn } = history
  const acts = splitAtEnd(history.acts.filter(({ on }) => on >= receivedOn)).until
  const first = (kind: ActKind, from: PlainDate = receivedOn) =>
    acts.find((act) => act.kind === kind && act.on >= from)?.on
  const noticed = first('fee-noticed')
  const reached = noticed === undefined ? undefined : (first('fee-reached', noticed) ?? noticed)
  return [
    replyClock(history, calendar, settings),
    periodClock('correction', receivedOn, calendar, first('correction-asked')),
    ...consultationsIn(acts.filter(isConsultation)).all.flatMap(
      (consultation) => consulteeClock(consultation, calendar) ?? [],
    ),
    ...(reached === undefined ? [] : [periodClock('fee', reached, calendar, first('fee-paid', reached))]),
  ]
}

export interface MovedDate {
  readonly clock: PeriodId
  readonly name: string
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  /** True where a date that was to be confirmed now rests on notices alone. */
  readonly settled: boolean
  /** True where the date as it is now rests on confirmed notices alone. */
  readonly certain: boolean
}

/** What a new or corrected holiday notice changes on an open case; a case that is closed keeps its dates. */
export function movedDates(
  history: CaseHistory,
  before: Calendar,
  after: Calendar,
  settings: Settings,
): readonly MovedDate[] {
  if (history.acts.some(({ kind }) => kind === 'replied' || kind === 'ended')) return []
  const now = caseClocks(history, after, settings)
  return caseClocks(history, before, settings).flatMap((was, index) => {
    const is = now[index]
    if (is === undefined || (is.due === was.due && is.state === was.state)) return []
    const settled = was.state === 'to-be-confirmed' && is.state === 'confirmed'
    const certain = is.state !== 'to-be-confirmed'
    return [{ clock: is.clock, name: is.name, from: was.due, to: is.due, settled, certain }]
  })
}
