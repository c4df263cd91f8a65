import fc from 'fast-check'
import { expect, test } from 'vitest'
import { announcedCalendar } from '#law/calendar/days.ts'
import { parsePlainDate } from '#law/calendar/plain-date.ts'
import { periodClock } from '#law/clocks/period-clock.ts'
import { type PeriodId, periods, versionOn } from '#law/clocks/periods.ts'
import { crossOff, isWorkday } from './oracle.ts'

const dayMs = 86_400_000
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** A statutory period told by the platform's calendar and the public holiday data. */
function expected(start: string, unit: string, count: number): string {
  if (unit === 'working-days') return crossOff(start, count)
  const from = new Date(`${start}T00:00:00Z`)
  let end = from.getTime() + count * dayMs
  if (unit === 'months') {
    const firstOfMonth = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count, 1)
    const daysInMonth = new Date(
      Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count + 1, 0),
    ).getUTCDate()
    end = firstOfMonth + (Math.min(from.getUTCDate(), daysInMonth) - 1) * dayMs
  }
  while (!isWorkday(iso(end))) end += dayMs
  return iso(end)
}

test('every statutory period ends where the oracle ends it, on any day of the announced years', () => {
  const ids = fc.constantFrom(...(Object.keys(periods) as PeriodId[]))
  fc.assert(
    fc.property(ids, fc.integer({ min: 0, max: 2_787 }), (id, offset) => {
      const start = parsePlainDate(iso(Date.UTC(2019, 4, 15) + offset * dayMs))
      if (start === undefined) throw new Error('no such day')
      const { unit, count } = versionOn(periods[id], start).length
      const clock = periodClock(id, start, announcedCalendar)
      expect(clock.due).toBe(expected(start, unit, count))
      const dates = clock.days.map(({ date }) => date)
      const last = Date.parse(clock.due)
      const everyDay = Array.from({ length: (last - Date.parse(start)) / dayMs + 1 }, (_, i) =>
        iso(Date.parse(start) + i * dayMs),
      )
      expect(dates).toEqual(everyDay)
      expect(clock.days[0]).toMatchObject({ verdict: 'not-counted' })
      expect(clock.state).toBe(clock.due < '2027-01-01' ? 'confirmed' : 'to-be-confirmed')
    }),
    { numRuns: 1_000 },
  )
})
