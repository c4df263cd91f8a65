import { expect, test } from 'vitest'
import { agree } from './agree.ts'

test('the law and a day-by-day oracle agree on the reply date of 2,000 random cases', () => {
  const seen = agree(2_000)
  // A generator that never reaches a state would prove nothing about it.
  for (const state of ['confirmed', 'to-be-confirmed', 'waiting', 'ended']) {
    expect(seen[state] ?? 0, state).toBeGreaterThan(10)
  }
})
