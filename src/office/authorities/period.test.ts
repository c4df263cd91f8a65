import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#law/calendar/plain-date.ts'
import { day } from './example-tree.fixture.ts'
import { covers, overlaps } from './period.ts'

const start = day('2025-02-24')
const anyDay = fc.nat(8).map((after) => addDays(start, after))
const anyPeriod = fc.record({ from: anyDay, until: fc.option(anyDay) })

test('two periods overlap exactly when some day lies in both', () => {
  fc.assert(
    fc.property(anyPeriod, anyPeriod, (one, other) => {
      const days = Array.from({ length: 10 }, (_, after) => addDays(start, after))
      const shared = days.some((each) => covers(one, each) && covers(other, each))
      expect(overlaps(one, other)).toBe(shared)
    }),
    { numRuns: 2_000 },
  )
})
