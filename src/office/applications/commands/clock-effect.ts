import type { CaseAct } from '#law/clocks/acts.ts'
import type { Clock } from '#law/clocks/clock.ts'
import type { NoteId } from '#law/clocks/notes.ts'
import { replyClock } from '#law/clocks/reply.ts'
import type { Case } from '../case/case.ts'
import { clockHistoryOf, replyClockOf } from '../case/clock-history.ts'
import type { Refusal } from './refusal.ts'
import type { Situation } from './situation.ts'

/** Notes about acts that the law lets stand: late, but of effect; or only a provisional date. */
const standing: ReadonlySet<NoteId> = new Set([
  'correction-late',
  'supplement-late',
  'consultation-late',
  'consultation-open',
  'consultation-unreached',
  'consultation-uncounted',
  'next-notice-may-move',
])

/** Refuses an act that the reply clock would only note as without effect, or that would take effect from another. */
export function withoutEffect(file: Case, act: CaseAct, situation: Situation): Refusal | undefined {
  const { calendar, settings } = situation
  const history = clockHistoryOf(file, settings)
  if (history === undefined) return undefined
  const before = new Set(replyClock(history, calendar, settings).notes.map(({ message }) => message))
  const after = replyClock({ ...history, acts: [...history.acts, act] }, calendar, settings).notes
  const odd = after.find(({ id, message }) => !standing.has(id) && !before.has(message))
  return odd && { reason: 'without-effect', message: odd.message }
}

export function replyClockIn(file: Case, { calendar, settings }: Situation): Clock | undefined {
  return replyClockOf(file, calendar, settings)
}

/** Nothing runs until the applicant supplements or pays, or it has given up; refuses what makes sense only while it runs. */
export function waitingForApplicant(file: Case, situation: Situation): Refusal | undefined {
  if (givenUp(file)) return { reason: 'given-up' }
  const clock = replyClockIn(file, situation)
  if (clock?.state !== 'waiting') return undefined
  return { reason: 'waiting', whom: clock.waitingFor, until: clock.awaitedBy ?? null }
}

/** Given up by the applicant, so that only the notice of it can follow. */
export function givenUp({ dossier }: Case): boolean {
  return dossier.correction?.came === 'lapsed' || dossier.fee?.came === 'lapsed'
}
