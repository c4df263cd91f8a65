import type { PlainDate } from '#law/calendar/plain-date.ts'
import { consulteeClock } from '#law/clocks/consultation.ts'
import { type Case, proposedIn } from '../case/case.ts'
import { changeWords } from '../case/change.ts'
import { replyClockOf } from '../case/clock-history.ts'
import type { Situation } from '../commands/situation.ts'

/** Whose act a case waits for, and the last day for it where one is set. */
export interface Awaited {
  readonly whom: string
  readonly by: PlainDate | null
}

/** Everybody outside the drafting desk whom a case waits for, the one whose day comes first in front. */
export function awaitedOf(
  file: Case,
  { calendar, settings }: Pick<Situation, 'calendar' | 'settings'>,
): readonly Awaited[] {
  if (file.stage === 'arrived') return [{ whom: '与申请人确认收到', by: null }]
  const proposed = proposedIn(file)
  if (proposed !== null) return [{ whom: `另一人复核更正（${changeWords[proposed.change.what]}）`, by: null }]
  if (file.stage !== 'open') return []
  const clock = replyClockOf(file, calendar, settings)
  const applicant =
    clock?.state === 'waiting' ? [{ whom: clock.waitingFor, by: clock.awaitedBy ?? null }] : []
  return [...applicant, ...reasonsOf(file), ...consulteesOf(file, calendar), ...departmentsOf(file)].toSorted(
    (a, b) => (a.by ?? never).localeCompare(b.by ?? never),
  )
}

/** Sorts behind every day. */
const never = '9999'

const titles = { 'third-party': '第三方', 'co-maker': '共同制作机关', 'other-organ': '其他机关' } as const

/** 条例 art. 35: the period goes on meanwhile, so the clock does not tell of it. */
function reasonsOf({ dossier: { excess } }: Case): readonly Awaited[] {
  return excess?.came === 'pending' ? [{ whom: '申请人说明理由', by: excess.until }] : []
}

function consulteesOf({ dossier }: Case, calendar: Situation['calendar']): readonly Awaited[] {
  return dossier.consultations
    .filter(({ came }) => came === 'pending')
    .map(({ who, party, askedOn, until, reachedOn }) => {
      const reached = reachedOn === null ? {} : { reachedOn }
      const clock = consulteeClock({ who, name: party, askedOn, ...reached }, calendar)
      return { whom: `${titles[who]}（${party}）的意见`, by: clock?.due ?? until }
    })
}

function departmentsOf({ dossier }: Case): readonly Awaited[] {
  return dossier.departments
    .filter(({ answeredOn }) => answeredOn === null)
    .map(({ department, until }) => ({ whom: `${department}的协办回复`, by: until }))
}
