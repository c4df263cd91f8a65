import { expect, it } from 'vitest'
import { surviveKills } from './killing.ts'

it('loses nothing it acknowledged and leaves nothing half done, whatever is killed when (T01, 300 kills)', async () => {
  const survived = await surviveKills(300, Math.random)
  console.log(`300 kills: ${survived.acknowledged} acknowledged, ${survived.acts} acts`)
  expect(survived).toMatchObject({ lost: [], halves: [], chainFaults: 0, corrected: [] })
  expect(survived.acknowledged).toBeGreaterThan(1_000)
})
