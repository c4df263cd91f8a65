import { expect, test } from 'vitest'
import { huntMisplacements } from './misplacements.ts'

test('ten thousand damaged tables, and no number in a wrong cell unseen', () => {
  expect(huntMisplacements(10_000).recovered).toBeGreaterThan(10_000)
})
