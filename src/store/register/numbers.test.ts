import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { interleave } from '../../../tests/store/interleavings.ts'
import { type Scratch, scratch } from '../../../tests/store/scratch.ts'
import { beginRegister } from './head.ts'
import { openCounters } from './numbers.ts'

let office: Scratch
beforeAll(async () => {
  office = await scratch()
  await beginRegister(office.store.db, 'a')
})
afterAll(() => office.close())

describe('numbers of a series', () => {
  it('are given several in a row to an act that makes several letters, and go on behind them', async () => {
    const take = (count?: number) =>
      office.store.db.transaction().execute(async (tx) => {
        const series = { series: '公开告', year: 2026, ...(count === undefined ? {} : { count }) }
        const counters = await openCounters(tx, 'a', [series])
        const number = counters.next(series)
        await counters.save()
        return number
      })
    expect([await take(), await take(2), await take()]).toEqual([1, 2, 4])
  })

  it('are unique and without a gap, whoever loses a race for a case (T07, 60 interleavings)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat(5)), fc.uuid(), async (delays, run) => {
        const { winners, numbers } = await interleave(office, 'a', run, delays)
        expect(winners).toBe(1)
        expect(numbers).toEqual(numbers.map((_, i) => i + 1))
      }),
      { numRuns: 60, endOnFailure: true },
    )
  })
})
