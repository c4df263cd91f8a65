import { expect, it } from 'vitest'
import { invariants, tableInvariants } from './invariants.fixture.ts'
import { turns } from './turns.fixture.ts'

it('every invariant holds over many more random cases', { timeout: 1_800_000 }, () => {
  let tried = 0
  turns((turn) => {
    tried++
    for (const holds of Object.values(invariants)) holds(turn)
    if (tried % 10 === 0) for (const holds of Object.values(tableInvariants)) holds(turn)
  }, 4_000)
  expect(tried).toBeGreaterThan(50_000)
})
