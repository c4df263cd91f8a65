import fc from 'fast-check'
import { expect, it } from 'vitest'
import { interleave } from '../../../tests/store/interleavings.ts'
import { scratch } from '../../../tests/store/scratch.ts'
import { beginRegister } from './head.ts'
import { verifyChain } from './verify.ts'

it('numbers are unique and without a gap, and one clerk wins (T07, 10,000 interleavings)', async () => {
  const office = await scratch()
  await beginRegister(office.store.db, 'a')
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat(5)), fc.uuid(), async (delays, run) => {
      const { winners, numbers } = await interleave(office, 'a', run, delays)
      expect(winners).toBe(1)
      expect(numbers).toEqual([1, 2, 3, 4])
    }),
    { numRuns: 10_000, endOnFailure: true },
  )
  expect(await verifyChain(office.store.db, 'a')).toMatchObject({ acts: 60_000, faultCount: 0 })
  await office.close()
})
