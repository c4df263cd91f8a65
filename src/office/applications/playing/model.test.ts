import { describe, expect, it } from 'vitest'
import { stepIds } from '../commands/registry.ts'
import { invariants, tableInvariants } from './invariants.fixture.ts'
import { turns } from './turns.fixture.ts'

describe('whatever clerks, applicants and third parties try, in any order', () => {
  it.each(Object.entries(invariants))('%s', (_, holds) => turns(holds, 40))
  it.each(Object.entries(tableInvariants))('%s', (_, holds) => turns(holds, 10))

  it('and they do try everything: each step was taken', () => {
    const taken = new Set<string>()
    // Some steps need a long story, which luck tells seldom.
    for (let round = 0; round < 12 && taken.size < stepIds.length; round++) {
      turns(({ step, after }) => {
        if (after.refusal === null) taken.add(step)
      }, 100)
    }
    expect(stepIds.filter((step) => !taken.has(step))).toEqual([])
  })
})
