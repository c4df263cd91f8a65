import { describe, expect, it } from 'vitest'
import { partsOf } from '../playing/payloads.fixture.ts'
import { fileOf, on, type Played } from '../playing/play.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { received, step } from '../playing/step.fixture.ts'
import { lawfulSteps, nextStep, nextSteps } from './next-steps.ts'
import { type StepId, stepIds } from './registry.ts'
import type { Actor } from './situation.ts'

const date = '2025-10-20'
const { 经办人: clerk, 审核人: reviewer, 身兼数职: everybody, 申请人: applicant } = people
const drafted = step(received, 'draft', { parts: partsOf('属于行政执法案卷') }, date)
const why = (played: Played, id: StepId, actor: Actor) =>
  nextSteps(fileOf(played), on(date), actor).steps.find(({ step }) => step === id)?.closedBecause

describe('the steps of a case', () => {
  it('are all there, by name, each open or with the reason why not', () => {
    const { steps } = nextSteps(fileOf(received), on(date), clerk)
    expect(steps.map(({ step }) => step)).toEqual(stepIds)
    expect(steps.find(({ step }) => step === 'draft')).toEqual({
      step: 'draft',
      label: '起草答复',
      closedBecause: null,
    })
  })

  it('tell whoever may take one at another time what the case waits for', () => {
    expect(why(received, 'take-payment', clerk)).toMatch('收费通知')
    expect(why(drafted, 'draft', clerk)).toBe('这一步在「办理中」环节办理；这件申请现在「审核中」。')
    expect(why(received, 'approve', reviewer)).toBe('这一步在「审核中」环节办理；这件申请现在「办理中」。')
  })

  it('tell whoever may never take one just that, and whoever wrote a paper that another reads it', () => {
    expect(why(received, 'draft', reviewer)).toBe('您的角色不办理这一步；请交由相应角色的同事办理。')
    expect(why(received, 'draft', applicant)).toBe('没有找到这件事项；请核对编号或网址。')
    const own = step(received, 'draft', { parts: partsOf('属于行政执法案卷') }, date, everybody)
    expect(why(own, 'approve', everybody)).toMatch('由您起草')
  })

  it('have one that comes next, which is yours only if you may take it', () => {
    expect(nextStep(fileOf(drafted), on(date), reviewer)).toEqual({ primary: 'approve', yours: true })
    expect(nextStep(fileOf(drafted), on(date), clerk)).toEqual({ primary: 'approve', yours: false })
  })

  it('that the law leaves open are the same whoever asks', () => {
    expect(lawfulSteps(fileOf(drafted), on(date))).toEqual([
      'approve',
      'send-back',
      'assign',
      'withdraw',
      'call-for',
    ])
  })
})
