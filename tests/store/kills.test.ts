import { expect, it } from 'vitest'
import { surviveKills } from './killing.ts'

it('loses nothing it acknowledged and leaves nothing half done, whatever is killed when (T01, 6 kills)', async () => {
  const survived = await surviveKills(6, Math.random)
  expect(survived).toMatchObject({ lost: [], halves: [], chainFaults: 0, corrected: [] })
  expect(survived.acknowledged).toBeGreaterThan(0)
  expect(survived.acts).toBeGreaterThanOrEqual(2 * survived.acknowledged)
})
