import { caseClocks } from '#law/clocks/case-clocks.ts'
import type { Clock } from '#law/clocks/clock.ts'
import { litigationClock, reconsiderationClock } from '#law/clocks/remedy-windows.ts'
import type { Case } from '#office/applications/case/case.ts'
import { clockHistoryOf } from '#office/applications/case/clock-history.ts'
import type { Situation } from '#office/applications/commands/situation.ts'

/** Every clock on a case: the office's own, those of whom it asked, and once the reply arrived the applicant's remedies. */
export function clocksOf(file: Case, { calendar, settings }: Situation): readonly Clock[] {
  const history = clockHistoryOf(file, settings)
  if (history === undefined) return []
  return [...caseClocks(history, calendar, settings), ...remedyWindows(file, calendar)]
}

function remedyWindows(file: Case, calendar: Situation['calendar']): readonly Clock[] {
  if (file.stage !== 'closed' && file.stage !== 'archived') return []
  const knownOn = file.reply?.deliveredOn ?? null
  if (knownOn === null) return []
  return [reconsiderationClock({ knownOn }, calendar), litigationClock({ knownOn }, calendar)]
}

/** Those worth a line beside the case: what is still to be done, and how the reply's own clock ended. */
export function clocksBeside(file: Case, situation: Situation): readonly Clock[] {
  return clocksOf(file, situation).filter((clock) => {
    if (clock.clock === 'reply') return true
    // The seven days to ask for correction matter only while it can still be asked.
    if (clock.clock === 'correction')
      return file.stage === 'open' && clock.met === undefined && isAhead(clock, situation)
    return clock.met === undefined
  })
}

function isAhead({ due }: Clock, { day }: Situation): boolean {
  return due !== null && due >= day
}
