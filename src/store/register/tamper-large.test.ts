import { expect, it } from 'vitest'
import { changeActs } from '../../../tests/store/tampering.ts'

it('names each of forty acts with one byte changed among two thousand (T22)', async () => {
  expect(await changeActs({ acts: 2_000, changes: 40 })).toEqual({ acts: 2_000, changed: 40, unnamed: [] })
})
