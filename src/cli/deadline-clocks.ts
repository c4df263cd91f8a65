import type { Calendar } from '#law/calendar/calendar.ts'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { CaseAct } from '#law/clocks/acts.ts'
import type { Clock } from '#law/clocks/clock.ts'
import { periodClock } from '#law/clocks/period-clock.ts'
import { type PeriodId, periods } from '#law/clocks/periods.ts'
import {
  type Knowledge,
  litigationAfterReconsiderationClock,
  litigationClock,
  reconsiderationClock,
} from '#law/clocks/remedy-windows.ts'
import { replyClock } from '#law/clocks/reply.ts'
import type { Settings } from '#law/settings/settings.ts'
import { actWords, type GivenAct } from './deadline-acts.ts'

export interface DeadlineQuestion {
  readonly start: PlainDate
  readonly acts: readonly GivenAct[]
  readonly settings: Settings
  readonly calendar: Calendar
}

export interface DeadlineClock {
  readonly name: string
  /** What --received means for this clock. */
  readonly startsOn: string
  /** First names of the acts it understands. */
  readonly acts: readonly string[]
  /** The clock, or a line saying why an act cannot be used. */
  readonly answer: (question: DeadlineQuestion) => Clock | string
}

const caseActs = actWords.filter(({ inCase }) => inCase !== undefined).map(({ names }) => names[0])

function plainClock(id: PeriodId, met: readonly string[] = []): DeadlineClock {
  return {
    name: periods[id].name,
    startsOn: periods[id].startsOn,
    acts: ['done', ...met],
    answer: ({ start, acts, calendar }) => periodClock(id, start, calendar, acts[0]?.on),
  }
}

/** The clocks of `gongkai deadline`, by the name they are called with. */
export const deadlineClocks: Readonly<Record<string, DeadlineClock>> = {
  reply: { name: periods.reply.name, startsOn: periods.reply.startsOn, acts: caseActs, answer: reply },
  correction: plainClock('correction', ['correction-asked']),
  'third-party': plainClock('third-party', ['third-party-answered']),
  'co-maker': plainClock('co-maker', ['co-maker-answered']),
  fee: plainClock('fee', ['fee-paid']),
  publication: plainClock('publication'),
  reconsideration: {
    name: periods.reconsideration.name,
    startsOn: periods.reconsideration.startsOn,
    acts: ['remedy-known'],
    answer: (question) => reconsiderationClock(knowledgeOf(question), question.calendar),
  },
  litigation: {
    name: periods.litigation.name,
    startsOn: periods.litigation.startsOn,
    acts: ['remedy-known', 'reconsideration-decided', 'reconsideration-lapsed'],
    answer: litigation,
  },
  'penalty-withdrawal': plainClock('penalty-withdrawal'),
  'reconsideration-answer': plainClock('reconsideration-answer'),
  'reconsideration-answer-simple': plainClock('reconsideration-answer-simple'),
  'reconsideration-decision': plainClock('reconsideration-decision'),
  'reconsideration-decision-simple': plainClock('reconsideration-decision-simple'),
  'review-opinion-report': plainClock('review-opinion-report'),
  'litigation-answer': plainClock('litigation-answer'),
  'appeal-answer': plainClock('appeal-answer'),
  appeal: plainClock('appeal'),
  'appeal-ruling': plainClock('appeal-ruling'),
}

function reply({ start, acts, settings, calendar }: DeadlineQuestion): Clock | string {
  const read = acts.map(({ word, on, detail }) => word.inCase?.(on, detail) ?? [])
  const problem = read.find((act) => typeof act === 'string')
  if (problem !== undefined) return problem
  const known = read.filter((act): act is CaseAct => typeof act !== 'string' && 'kind' in act)
  return replyClock({ receivedOn: start, acts: known }, calendar, settings)
}

function litigation(question: DeadlineQuestion): Clock {
  const after = question.acts.find(({ word }) => word.names[0].startsWith('reconsideration-'))
  return after === undefined
    ? litigationClock(knowledgeOf(question), question.calendar)
    : litigationAfterReconsiderationClock(after.on, question.calendar)
}

function knowledgeOf({ start, acts }: DeadlineQuestion): Knowledge {
  const told = acts.find(({ word }) => word.names[0] === 'remedy-known')
  return { knownOn: start, ...(told === undefined ? {} : { remedyKnownOn: told.on }) }
}
