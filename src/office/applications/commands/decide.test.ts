import { describe, expect, it } from 'vitest'
import { partsOf } from '../playing/payloads.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { reasonOf, received, step } from '../playing/step.fixture.ts'

const date = '2025-10-09'
const absent = { reason: 'not-permitted', denial: 'absent' }
const parts = partsOf('属于行政执法案卷')
const drafted = step(received, 'draft', { parts }, date)

describe('whoever may not take a step', () => {
  it('learns nothing of where the case stands', () => {
    expect(step(drafted, 'draft', { parts }, date, people.申请人).refusal).toEqual(absent)
    expect(step(drafted, 'draft', { parts }, date, people.审核人).refusal).toEqual({
      reason: 'not-permitted',
      denial: 'not-your-role',
    })
  })

  it('while whoever may take it at another time is told where the case stands', () => {
    const refusal = { reason: 'wrong-stage', stage: 'in-review', needed: ['open'] }
    expect(step(drafted, 'draft', { parts }, date).refusal).toEqual(refusal)
  })

  it('does not read its own paper, though it holds that role as well', () => {
    const own = step(received, 'draft', { parts }, date, people.身兼数职)
    expect(step(own, 'approve', { edition: 1 }, date, people.身兼数职).refusal).toEqual({
      reason: 'not-permitted',
      denial: 'own-draft',
    })
  })
})

describe('whoever was asked for an opinion', () => {
  const ask = (before: typeof received, name: string) =>
    step(before, 'consult', { who: 'third-party', name, question: '是否同意公开' }, date)
  const two = ask(ask(received, '甲公司'), '乙公司')
  const answer = (who: 'third-party' | 'co-maker', party: string, actor: (typeof people)['第三方']) =>
    step(two, 'take-opinion', { who, party, opinion: 'agrees', reasons: '' }, date, actor)

  it('answers for itself, and hears of no other', () => {
    expect(reasonOf(answer('third-party', '甲', people.第三方))).toBe('taken')
    expect(answer('third-party', '乙', people.第三方).refusal).toEqual(absent)
    expect(answer('co-maker', '甲', people.第三方).refusal).toEqual(absent)
  })
})
