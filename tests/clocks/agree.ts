import fc from 'fast-check'
import { expect } from 'vitest'
import { announcedCalendar } from '#law/calendar/days.ts'
import type { CaseHistory } from '#law/clocks/acts.ts'
import { replyClock } from '#law/clocks/reply.ts'
import { counts } from '#law/clocks/standing.ts'
import { defaultSettings, type Settings } from '#law/settings/settings.ts'
import { historyArbitrary } from './histories.ts'
import { oracle } from './oracle.ts'

/** Lets the law and the oracle answer for `numRuns` random case histories; returns how often each state came up. */
export function agree(numRuns: number): Readonly<Record<string, number>> {
  const seen: Record<string, number> = {}
  fc.assert(
    fc.property(historyArbitrary, (one) => {
      const history = { receivedOn: one.receivedOn, acts: one.acts } as unknown as CaseHistory
      const settings = { ...defaultSettings, ...one.settings } as Settings
      const clock = replyClock(history, announcedCalendar, settings)
      expect({ due: clock.due, state: clock.state }).toEqual(oracle(one))
      explained(clock)
      seen[clock.state] = (seen[clock.state] ?? 0) + 1
      for (const { setting } of clock.otherReadings) seen[setting] = (seen[setting] ?? 0) + 1
    }),
    { numRuns },
  )
  return seen
}

/** The strip runs day by day to the due date, and counts up to it without a gap. */
function explained(clock: ReturnType<typeof replyClock>): void {
  const dates = clock.days.map(({ date }) => date)
  for (const [index, date] of dates.entries()) {
    if (index > 0) expect(Date.parse(date) - Date.parse(dates[index - 1] ?? '')).toBe(86_400_000)
  }
  const counted = clock.days.filter(counts)
  expect(counted.map(({ nth }) => nth)).toEqual(counted.map((_, index) => index + 1))
  if (clock.due === null) expect(counted).toEqual([])
  else expect(dates.at(-1)).toBe(clock.due)
}
