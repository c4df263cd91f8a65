import { describe, expect, it } from 'vitest'
import { dueOf } from '../case/clock-history.ts'
import { partsOf } from '../playing/payloads.fixture.ts'
import { day, fileOf, on, type Played } from '../playing/play.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { reasonOf, received, step } from '../playing/step.fixture.ts'

const { 经办人: clerk, 第三方: consultee } = people

describe('consultation', () => {
  const ask = (
    before: Played,
    who: 'third-party' | 'co-maker' | 'other-organ',
    name: string,
    date = '2025-09-28',
  ) => step(before, 'consult', { who, name, question: '是否同意公开', until: day('2025-11-14') }, date)
  const one = ask(received, 'third-party', '甲公司')

  it('tells parties of one kind apart by 甲 and 乙, each kind for itself', () => {
    const many = ask(ask(ask(one, 'third-party', '乙公司'), 'co-maker', '某局'), 'third-party', '丙公司')
    expect(fileOf(many).dossier.consultations.map(({ who, party, name }) => [who, party, name])).toEqual([
      ['third-party', '甲', '甲公司'],
      ['third-party', '乙', '乙公司'],
      ['co-maker', '甲', '某局'],
      ['third-party', '丙', '丙公司'],
    ])
  })

  it('is still asked when the reply is overdue, and gains no time by it', () => {
    const late = ask(received, 'third-party', '某公司', '2025-11-03')
    expect(reasonOf(late)).toBe('taken')
    const { calendar, settings } = on('2025-11-03')
    expect(dueOf(fileOf(late), calendar, settings)).toBe('2025-10-29')
  })

  it('is answered by whoever was asked for itself only', () => {
    const two = ask(one, 'third-party', '乙公司')
    const answer = (party: string, who: 'third-party' | 'co-maker' = 'third-party') =>
      reasonOf(
        step(two, 'take-opinion', { who, party, opinion: 'agrees', reasons: '' }, '2025-09-29', consultee),
      )
    expect([answer('甲'), answer('乙'), answer('甲', 'co-maker')]).toEqual([
      'taken',
      'not-permitted',
      'not-permitted',
    ])
  })

  it('goes on with numbers where the letters end', () => {
    let many = received
    for (let nth = 1; nth <= 11; nth++) many = ask(many, 'third-party', `${nth}号公司`)
    expect(
      fileOf(many)
        .dossier.consultations.slice(-2)
        .map(({ party }) => party),
    ).toEqual(['癸', '第11方'])
  })

  it('asks nobody twice who is still asked, though another kind may bear the same name', () => {
    expect(reasonOf(ask(one, 'third-party', '甲公司', '2025-09-29'))).toBe('party-still-asked')
    expect(reasonOf(ask(one, 'co-maker', '甲公司', '2025-09-29'))).toBe('taken')
    const answered = step(
      one,
      'take-opinion',
      { who: 'third-party', party: '甲', opinion: 'agrees', reasons: '' },
      '2025-09-29',
      consultee,
    )
    expect(reasonOf(ask(answered, 'third-party', '甲公司', '2025-09-30'))).toBe('taken')
  })

  it('reaches somebody asked once, not before it left', () => {
    const reach = (
      before: Played,
      party: string,
      date: string,
      who: 'third-party' | 'co-maker' = 'third-party',
    ) => step(before, 'record-reached', { who, party, proof: '回证' }, date, clerk, '2025-10-20')
    expect(reasonOf(reach(received, '甲', '2025-09-29'))).toBe('nobody-asked')
    expect(reasonOf(reach(one, '乙', '2025-09-29'))).toBe('party-unknown')
    expect(reasonOf(reach(one, '甲', '2025-09-29', 'co-maker'))).toBe('party-unknown')
    expect([reasonOf(reach(one, '甲', '2025-09-27')), reasonOf(reach(one, '甲', '2025-09-28'))]).toEqual([
      'too-early',
      'taken',
    ])
    const both = ask(reach(one, '甲', '2025-09-29'), 'third-party', '乙公司', '2025-09-30')
    expect(reasonOf(reach(both, '甲', '2025-10-09'))).toBe('already-reached')
  })

  it('is answered from the day it arrived on; silence ends fifteen working days after that', () => {
    const reached = step(
      one,
      'record-reached',
      { who: 'third-party', party: '甲', proof: '回证' },
      '2025-09-30',
    )
    const answer = (date: string) =>
      reasonOf(
        step(
          reached,
          'take-opinion',
          { who: 'third-party', party: '甲', opinion: 'objects', reasons: '' },
          date,
          consultee,
          '2025-11-20',
        ),
      )
    expect([answer('2025-09-29'), answer('2025-09-30')]).toEqual(['too-early', 'taken'])
    const lapse = (before: Played, date: string) =>
      reasonOf(
        step(before, 'lapse-consultation', { who: 'third-party', party: '甲' }, date, clerk, '2025-11-20'),
      )
    expect([lapse(one, '2025-10-24'), lapse(one, '2025-10-25')]).toEqual(['not-past', 'taken'])
    expect([lapse(reached, '2025-10-28'), lapse(reached, '2025-10-29')]).toEqual(['not-past', 'taken'])
  })

  it('of a third party may be answered late; of a co-maker silence was consent; of another organ nothing lapses', () => {
    const lapsedAs = (who: 'third-party' | 'co-maker') =>
      step(ask(received, who, '某'), 'lapse-consultation', { who, party: '甲' }, '2025-11-20')
    const late = (who: 'third-party' | 'co-maker') =>
      reasonOf(
        step(
          lapsedAs(who),
          'take-opinion',
          { who, party: '甲', opinion: 'objects', reasons: '' },
          '2025-11-21',
        ),
      )
    expect([late('third-party'), late('co-maker')]).toEqual(['taken', 'nobody-asked'])
    const organ = ask(received, 'other-organ', '某局')
    expect(
      reasonOf(step(organ, 'lapse-consultation', { who: 'other-organ', party: '甲' }, '2026-01-20')),
    ).toBe('no-time-limit')
    expect(reasonOf(step(organ, 'draft', { parts: partsOf('属于行政执法案卷') }, '2025-09-29'))).toBe('taken')
  })
})

describe('another organ', () => {
  const ask = (until?: string) => {
    const wished = until === undefined ? {} : { until: day(until) }
    const question = { who: 'other-organ', name: '某局', question: '是否一致', ...wished } as const
    return step(received, 'consult', question, '2025-09-28')
  }

  it('is told by when an answer is hoped for, after the letter', () => {
    expect([ask(), ask('2025-09-28'), ask('2025-09-29')].map(reasonOf)).toEqual([
      'until-missing',
      'until-not-later',
      'taken',
    ])
    expect(fileOf(ask('2025-10-15')).dossier.consultations[0]?.until).toBe('2025-10-15')
  })
})

describe('a third party whose wish was overruled', () => {
  const party = { who: 'third-party', party: '甲' } as const
  const signed = (opinion: 'agrees' | 'objects', ...outcomes: readonly string[]) => {
    const question = { who: 'third-party', name: '甲公司', question: '是否同意公开' } as const
    const asked = step(received, 'consult', question, '2025-09-28')
    const answer = { ...party, opinion, reasons: '商业秘密' } as const
    const answered = step(asked, 'take-opinion', answer, '2025-09-29', consultee)
    const drafted = step(answered, 'draft', { parts: partsOf(outcomes) }, '2025-10-09')
    const read = step(drafted, 'approve', { edition: 1 }, '2025-10-10', people.审核人)
    const clean = { edition: 1, conclusion: '可以公开' }
    const reviewed = step(read, 'review-secrecy', clean, '2025-10-10', people.保密审查员)
    const digest = 'a'.repeat(64)
    return step(reviewed, 'sign', { edition: 1, digest }, '2025-10-11', people.分管领导)
  }
  const tell = (before: Played, name = '甲', date = '2025-10-11') =>
    step(
      before,
      'tell-third-party',
      { party: name, contents: '金额', reason: '财政资金' },
      date,
      clerk,
      '2025-10-20',
    )

  it('is told once, by its own letter, what is published and why', () => {
    const told = tell(signed('objects', '予以公开/2'))
    expect(fileOf(told).dossier.consultations[0]?.told).toEqual({
      on: '2025-10-11',
      contents: '金额',
      reason: '财政资金',
    })
    expect(reasonOf(tell(told))).toBe('nobody-to-tell')
  })

  it('is told after the signature, and nobody else is', () => {
    const overruled = signed('objects', '予以公开/2')
    expect([reasonOf(tell(overruled, '乙')), reasonOf(tell(overruled, '甲', '2025-10-10'))]).toEqual([
      'party-unknown',
      'too-early',
    ])
    expect(reasonOf(tell(signed('agrees', '予以公开/2')))).toBe('nobody-to-tell')
    expect(reasonOf(tell(signed('objects', '予以公开/2', '保护第三方合法权益')))).toBe('nobody-to-tell')
  })
})

describe('a department', () => {
  const ask = (before: Played, department: string, until = '2025-10-13') =>
    step(before, 'ask-department', { department, question: '请检索', until: day(until) }, '2025-09-28')
  const answer = (before: Played, department: string, date: string) =>
    step(before, 'take-department-answer', { department, answer: '无' }, date, clerk, '2025-10-20')

  it('has until the day of asking at least, is asked once at a time, and answers from then on', () => {
    expect([
      reasonOf(ask(received, '一科', '2025-09-27')),
      reasonOf(ask(received, '一科', '2025-09-28')),
    ]).toEqual(['until-not-later', 'taken'])
    const asked = ask(received, '一科')
    expect([reasonOf(ask(asked, '一科')), reasonOf(ask(asked, '二科'))]).toEqual([
      'department-still-asked',
      'taken',
    ])
    expect([
      reasonOf(answer(asked, '一科', '2025-09-27')),
      reasonOf(answer(asked, '一科', '2025-09-28')),
    ]).toEqual(['too-early', 'taken'])
    expect(reasonOf(answer(asked, '二科', '2025-09-29'))).toBe('no-department-asked')
    const done = answer(asked, '一科', '2025-09-29')
    const two = answer(ask(ask(received, '一科'), '二科'), '一科', '2025-09-29')
    expect(fileOf(two).dossier.departments.map(({ answeredOn }) => answeredOn)).toEqual(['2025-09-29', null])
    expect(reasonOf(answer(done, '一科', '2025-09-30'))).toBe('no-department-asked')
    expect(reasonOf(ask(done, '一科'))).toBe('taken')
  })
})
