import { expect, it } from 'vitest'
import { changeActs } from '../../../tests/store/tampering.ts'

it('names each of 10,000 acts with one byte changed among 100,000 (T22)', async () => {
  const found = await changeActs({ acts: 100_000, changes: 10_000 })
  expect(found).toEqual({ acts: 100_000, changed: 10_000, unnamed: [] })
})
