import type { Calendar } from '#law/calendar/calendar.ts'
import type { RunningClock } from '#law/clocks/clock.ts'
import { periodClock } from '#law/clocks/period-clock.ts'
import type { PeriodId } from '#law/clocks/periods.ts'
import { litigationAfterReconsiderationClock } from '#law/clocks/remedy-windows.ts'
import type { Dossier, Judgment } from '../matter/dossier.ts'
import type { Remedy } from '../matter/remedy.ts'
import { resultForm } from '../results/result-forms.ts'
import { type Due, orderDue, type RedoStanding, redoneReplyClock } from './order-due.ts'

/** The authority's own duty: 复议答复 in 10 working days, 5 in the simplified procedure; 答辩状 in 15 days. */
export function answerClock({ track, receivedOn, answer }: Dossier, calendar: Calendar): RunningClock {
  return periodClock(answerPeriod(track), receivedOn, calendar, answer?.filedOn)
}

function answerPeriod({ kind, procedure }: Dossier['track']): PeriodId {
  if (kind === 'litigation') return 'litigation-answer'
  return procedure === 'simplified' ? 'reconsideration-answer-simple' : 'reconsideration-answer'
}

/** Until when a judgment of the first instance may be appealed; null where its form cannot be. */
export function appealClock({ form, on }: Judgment, calendar: Calendar): RunningClock | null {
  const way = form === null ? 'judgment' : resultForm(form).appeal
  if (way === undefined) return null
  return periodClock(way === 'judgment' ? 'appeal' : 'appeal-ruling', on, calendar)
}

/** 15 days from the copy of the other side's appeal; null where there is none to answer. */
export function appealAnswerClock({ appeal }: Dossier, calendar: Calendar): RunningClock | null {
  if (appeal === null || appeal.by === 'authority') return null
  return periodClock('appeal-answer', appeal.on, calendar, appeal.answeredOn ?? undefined)
}

/** 60 days from the 行政复议意见书 (行政复议法 art. 76). */
export function opinionClock({ opinion }: Dossier, calendar: Calendar): RunningClock | null {
  if (opinion === null) return null
  return periodClock('review-opinion-report', opinion.receivedOn, calendar, opinion.reportedOn ?? undefined)
}

/** When the organ's own decision is due, where the notice named the day of acceptance; its duty, not ours. */
function decisionClock({ track }: Dossier, calendar: Calendar): RunningClock | null {
  if (track.kind !== 'reconsideration' || track.acceptedOn === null) return null
  const simple = track.procedure === 'simplified'
  return periodClock(
    simple ? 'reconsideration-decision-simple' : 'reconsideration-decision',
    track.acceptedOn,
    calendar,
  )
}

/** Every period of a matter that has begun, in the order they begin. */
export function remedyClocks(file: Remedy, calendar: Calendar): readonly RunningClock[] {
  const { dossier } = file
  const answer = dossier.takenOver ? null : answerClock(dossier, calendar)
  const appeal = file.stage === 'judged' ? appealClock(file.judgment, calendar) : null
  const clocks = [
    answer,
    decisionClock(dossier, calendar),
    appeal,
    appealAnswerClock(dossier, calendar),
    opinionClock(dossier, calendar),
    redoneReplyClock(file, calendar),
  ]
  return [...clocks.filter((clock) => clock !== null), ...suitWindow(file, calendar)]
}

/** How long the other side may still go to court after a reconsideration decision: 15 days from its service. */
function suitWindow(file: Remedy, calendar: Calendar): readonly RunningClock[] {
  if (!('ending' in file) || file.dossier.track.kind !== 'reconsideration' || file.dossier.takenOver)
    return []
  return [litigationAfterReconsiderationClock(file.ending.on, calendar)]
}

/**
 * The authority's open duties, the earliest first; empty while others are to act. `redo` is how the reply stands that is
 * made anew in its application, where whoever asks has looked there.
 */
export function duesOf(file: Remedy, calendar: Calendar, redo: RedoStanding | null = null): readonly Due[] {
  const { dossier } = file
  const dues: Due[] = []
  if (dossier.answer === null && dossier.appeal === null && isAnswering(file)) {
    const what = dossier.track.kind === 'litigation' ? '提交答辩状' : '提交复议答复'
    dues.push({ what, day: answerClock(dossier, calendar).due })
  }
  if (dossier.appeal?.answeredOn === null && (isAnswering(file) || file.stage === 'awaiting')) {
    const clock = appealAnswerClock(dossier, calendar)
    if (clock !== null) dues.push({ what: '提交二审答辩状', day: clock.due })
  }
  if (file.stage === 'judged')
    dues.push({ what: '决定是否上诉', day: appealClock(file.judgment, calendar)?.due ?? null })
  if ('ending' in file && file.ending.order !== null && dossier.performed === null) {
    dues.push({ what: file.ending.order.what, ...orderDue(file, calendar, redo) })
  }
  const opinion = dossier.opinion?.reportedOn === null ? opinionClock(dossier, calendar) : null
  if (opinion !== null) dues.push({ what: '报送复议意见书落实情况', day: opinion.due })
  return dues.toSorted((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'))
}

function isAnswering({ stage }: Remedy): boolean {
  return stage === 'answering' || stage === 'to-sign' || stage === 'to-file'
}
