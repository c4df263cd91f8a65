import { describe, expect, it } from 'vitest'
import { day, fileOf, on, type Played } from '../playing/play.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { reasonOf, received, step } from '../playing/step.fixture.ts'
import { type StepId, steps } from './registry.ts'

const { 经办人: clerk, 审核人: reviewer, 申请人: applicant } = people
const date = '2025-10-09'
const closed = (id: StepId, played: Played, today: string) => steps[id].closed(fileOf(played), on(today))

const correction = step(received, 'ask-correction', { items: '文号', until: day('2025-10-31') }, date)
const fee = step(received, 'notice-fee', { method: 'by-volume', first: 1, last: 31 }, date)
const reasons = step(received, 'ask-reasons', { extent: '86件', until: day('2025-10-15') }, date)
const proposed = step(received, 'propose-extension', { days: 5, reason: '多' }, date)

describe('a step is offered', () => {
  it.each([
    ['lapse-correction', correction, '2025-10-31', '2025-11-01', '补正期限'],
    ['lapse-reasons', reasons, '2025-10-15', '2025-10-16', '说明理由的期限'],
    ['lapse-fee', fee, '2025-11-05', '2025-11-06', '缴费期限'],
  ] as const)('%s only from the day after the last', (id, played, last, next, what) => {
    expect(closed(id, played, last)).toEqual({ reason: 'not-past', until: last, what })
    expect(closed(id, played, next)).toBeUndefined()
  })

  it('extend only once somebody proposed it, and while it still has effect', () => {
    expect(closed('extend', received, date)).toEqual({ reason: 'extension-not-proposed' })
    expect(closed('extend', proposed, '2025-10-29')).toBeUndefined()
    expect(closed('extend', proposed, '2025-10-30')?.reason).toBe('without-effect')
  })

  it('extend and propose-extension not while the applicant is waited for', () => {
    const waiting = { reason: 'waiting', whom: '申请人补正', until: '2025-10-31' }
    expect(closed('propose-extension', correction, '2025-10-10')).toEqual(waiting)
    const both = step(proposed, 'ask-correction', { items: '文号', until: day('2025-10-31') }, '2025-10-10')
    expect(closed('extend', both, '2025-10-11')).toEqual(waiting)
  })

  it('no other letter either while the applicant is waited for', () => {
    for (const id of ['ask-reasons', 'notice-fee', 'consult', 'draft'] as const) {
      expect(closed(id, correction, '2025-10-10')?.reason, id).toBe('waiting')
    }
  })
})

describe('after the reply was due', () => {
  it('an extension is neither proposed nor told: the law gives it no effect', () => {
    const extend = (on: string, today: string) => reasonOf(step(proposed, 'extend', {}, on, reviewer, today))
    expect([extend('2025-10-29', '2025-10-29'), extend('2025-10-30', '2025-10-30')]).toEqual([
      'taken',
      'without-effect',
    ])
    const propose = { days: 5, reason: '多' }
    expect(reasonOf(step(received, 'propose-extension', propose, '2025-10-30', clerk))).toBe('without-effect')
  })

  it('no fee is noticed any more', () => {
    const notice = { method: 'by-volume', first: 1, last: 31 } as const
    expect(reasonOf(step(received, 'notice-fee', notice, '2025-10-29'))).toBe('taken')
    expect(reasonOf(step(received, 'notice-fee', notice, '2025-10-30'))).toBe('without-effect')
  })
})

describe('what was supplemented', () => {
  it('is kept without the blanks around it, and the case goes on', () => {
    const given = step(correction, 'take-supplement', { contents: [' 一 ', ' '] }, '2025-10-10', applicant)
    expect(given.acts.at(-1)?.personal).toEqual({ contents: ['一'] })
    expect(closed('draft', given, '2025-10-10')).toBeUndefined()
  })
})

describe('whoever acts', () => {
  it('is recorded as itself: staff by person, the public by its place in the case', () => {
    const asked = step(received, 'consult', { who: 'third-party', name: '某公司', question: '问' }, date)
    const answer = { who: 'third-party', party: '甲', opinion: 'agrees', reasons: '' } as const
    const answered = step(asked, 'take-opinion', answer, date, people.第三方)
    const withdrawn = step(received, 'withdraw', { reason: '' }, date, applicant)
    expect([asked, answered, withdrawn].map(({ acts }) => acts.at(-1)?.by)).toEqual([
      'handler-1',
      'third-party/甲',
      'applicant',
    ])
  })
})
