import { describe, expect, it } from 'vitest'
import { day, fileOf, on, type Played } from '../playing/play.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { reasonOf, received, step } from '../playing/step.fixture.ts'
import type { StepId } from './registry.ts'
import { steps } from './registry.ts'

const { 经办人: clerk, 第三方: party } = people
const date = '2025-10-09'
type Consultee = 'third-party' | 'co-maker' | 'other-organ'
const ask = (before: Played, who: Consultee, name: string) =>
  step(before, 'consult', { who, name, question: '是否同意', until: day('2025-11-14') }, date)
const third = { who: 'third-party', party: '甲' } as const
const answer = (before: Played) =>
  step(before, 'take-opinion', { ...third, opinion: 'agrees', reasons: '' }, date, party)
const closed = (id: StepId, played: Played, today = '2025-12-20') =>
  steps[id].closed(fileOf(played), on(today))?.reason

describe('where several were asked', () => {
  const both = ask(ask(received, 'third-party', '甲公司'), 'third-party', '乙公司')
  const reached = (before: Played) => step(before, 'record-reached', { ...third, proof: '回证' }, date)

  it('a step stays open while one of them is still to answer, to be reached or to lapse', () => {
    for (const id of ['record-reached', 'take-opinion', 'lapse-consultation'] as const) {
      expect(closed(id, answer(both)), id).toBeUndefined()
    }
    expect(closed('record-reached', reached(both))).toBeUndefined()
  })

  it('and closes when none is', () => {
    const alone = ask(received, 'third-party', '甲公司')
    for (const id of ['record-reached', 'take-opinion', 'lapse-consultation'] as const) {
      expect(closed(id, answer(alone)), id).toBe('nobody-asked')
    }
    expect(closed('record-reached', reached(alone))).toBe('nobody-asked')
  })

  it('the letter reaches, and time runs out for, only who was asked and has not answered', () => {
    const answered = answer(both)
    expect(reasonOf(reached(answered))).toBe('party-unknown')
    expect(reasonOf(step(answered, 'lapse-consultation', third, '2025-12-20'))).toBe('party-unknown')
    expect(reasonOf(step(answered, 'lapse-consultation', { ...third, party: '乙' }, '2025-12-20'))).toBe(
      'taken',
    )
  })

  it('an answer is written down only of who was asked', () => {
    const take = (who: Consultee, name: string) =>
      reasonOf(step(both, 'take-opinion', { who, party: name, opinion: 'agrees', reasons: '' }, date))
    expect([take('third-party', '乙'), take('third-party', '丙'), take('co-maker', '甲')]).toEqual([
      'taken',
      'party-unknown',
      'party-unknown',
    ])
  })

  it('each answer is put down to whoever gave it', () => {
    const two = ask(ask(both, 'co-maker', '某局'), 'co-maker', '某委')
    const given = { who: 'co-maker', party: '乙', opinion: 'objects', reasons: '' } as const
    const opinions = fileOf(step(two, 'take-opinion', given, date)).dossier.consultations
    expect(opinions.map(({ came }) => came)).toEqual(['pending', 'pending', 'pending', 'objects'])
  })

  it('of departments, one that answered does not close the step for another that has not', () => {
    const call = (before: Played, department: string) =>
      step(before, 'ask-department', { department, question: '请检索', until: day('2025-10-13') }, date)
    const two = call(call(received, '一科'), '二科')
    const one = step(two, 'take-department-answer', { department: '一科', answer: '无' }, date, clerk)
    expect(closed('take-department-answer', one)).toBeUndefined()
    expect(reasonOf(step(one, 'take-department-answer', { department: '一科', answer: '无' }, date))).toBe(
      'no-department-asked',
    )
    const none = step(one, 'take-department-answer', { department: '二科', answer: '无' }, date, clerk)
    expect(closed('take-department-answer', none)).toBe('no-department-asked')
  })

  it('time runs out for none before the first of them, and then for that one', () => {
    expect(closed('lapse-consultation', both, '2025-10-29')).toBe('not-past')
    expect(closed('lapse-consultation', both, '2025-10-30')).toBeUndefined()
    expect(closed('lapse-consultation', ask(both, 'other-organ', '某局'), '2025-10-30')).toBeUndefined()
  })
})
