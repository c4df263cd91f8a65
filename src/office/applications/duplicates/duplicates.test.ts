import { describe, expect, it } from 'vitest'
import { day } from '../playing/play.fixture.ts'
import { bigramsOf, share } from './bigrams.ts'
import { duplicatesOf, isSameApplicant, type Known, spelt } from './candidates.ts'
import { frequencyOf } from './repeat-applicant.ts'

const earlier = (number: string, receivedOn: string, change: Partial<Known> = {}): Known => ({
  number,
  receivedOn: day(receivedOn),
  applicant: '赵明',
  identity: '',
  about: '申请公开2024年度卫东区就业补助资金发放明细表',
  answered: false,
  ...change,
})

const fresh = earlier('2025-9', '2025-10-20')

describe('before an application is registered', () => {
  it('the same paper by another way is shown as likely the same', () => {
    const [first] = duplicatesOf(fresh, [
      earlier('2025-8', '2025-10-16', { about: '请求提供 2024年度卫东区就业补助资金发放明细表。' }),
    ])
    expect(first).toMatchObject({ kind: 'double', likeness: 1, sameApplicant: true })
  })

  it('is likely the same within fifteen days, and only similar from the sixteenth', () => {
    const kind = (date: string) => duplicatesOf(fresh, [earlier('1', date)])[0]?.kind
    expect([kind('2025-10-05'), kind('2025-10-04')]).toEqual(['double', 'similar'])
  })

  it('the same wish after a reply is shown as repeated, the law’s ground for not processing it again', () => {
    expect(duplicatesOf(fresh, [earlier('2025-1', '2025-02-10', { answered: true })])[0]?.kind).toBe(
      'repeated',
    )
  })

  it('the same wish of another applicant is only similar, and comes behind', () => {
    const found = duplicatesOf(fresh, [
      earlier('2025-2', '2025-10-18', { applicant: '钱红' }),
      earlier('2025-3', '2025-10-01', { about: '2024年度卫东区就业补助资金发放明细表及审批表' }),
    ])
    expect(found.map(({ known, kind }) => [known.number, kind])).toEqual([
      ['2025-3', 'similar'],
      ['2025-2', 'similar'],
    ])
  })

  it('one thing out of several is found again, in either direction', () => {
    const several = { about: '2024年度卫东区就业补助资金发放明细表；2023年工伤认定决定书' }
    const [again] = duplicatesOf({ ...fresh, ...several }, [
      earlier('2025-1', '2025-02-10', { answered: true }),
    ])
    expect(again).toMatchObject({ kind: 'repeated', likeness: 1 })
    expect(duplicatesOf(fresh, [earlier('2025-1', '2025-10-18', several)])[0]?.kind).toBe('double')
    const short = { about: '2023年工伤认定决定书；附件' }
    expect(duplicatesOf(fresh, [earlier('2025-1', '2025-10-18', { about: '仲裁裁决书；附件' })])).toEqual([])
    expect(
      duplicatesOf({ ...fresh, about: '仲裁案件统计；审批表' }, [earlier('2025-1', '2025-10-18', short)]),
    ).toEqual([])
  })

  it('another wish of the same applicant is none', () => {
    expect(duplicatesOf(fresh, [earlier('2025-4', '2025-10-18', { about: '2023年工伤认定决定书' })])).toEqual(
      [],
    )
  })

  it('words that say nothing but that something is asked for are like nothing', () => {
    const empty = { about: '申请公开政府信息' }
    expect(
      duplicatesOf({ ...fresh, ...empty }, [earlier('1', '2025-10-19', empty), earlier('2', '2025-10-19')]),
    ).toEqual([])
    expect(share(bigramsOf('批复文件'), bigramsOf('批复'))).toBeCloseTo(1 / 3)
    expect(share(bigramsOf(''), bigramsOf(''))).toBe(0)
  })

  it('and never itself', () => {
    expect(duplicatesOf(fresh, [fresh])).toEqual([])
  })

  it('identity goes before the name where both are known', () => {
    const id = '410403199001011234'
    const other = earlier('2025-5', '2025-10-19', { identity: '410403198001015678' })
    expect(duplicatesOf({ ...fresh, identity: id }, [other])[0]?.sameApplicant).toBe(false)
    const renamed = earlier('2025-6', '2025-10-19', { applicant: '赵 明（代）', identity: id })
    expect(duplicatesOf({ ...fresh, identity: id }, [renamed])[0]?.sameApplicant).toBe(true)
  })
})

describe('of those found', () => {
  it('the latest comes first where they are alike, whatever order the register is in', () => {
    const known = ['2025-10-06', '2025-10-18', '2025-10-12'].map((date) => earlier(date, date))
    expect(duplicatesOf(fresh, known).map(({ known: { number } }) => number)).toEqual([
      '2025-10-18',
      '2025-10-12',
      '2025-10-06',
    ])
  })

  it('the likeness asked is three fifths of one applicant, and nearly all of another, both included', () => {
    const found = (about: string, other: string, applicant: string) =>
      duplicatesOf({ ...fresh, about }, [
        earlier('1', '2025-10-18', { about: other, applicant, answered: true }),
      ])
    // Three of five pairs in common, then two of four.
    expect(found('甲乙丙丁戊', '甲乙丙丁己', '赵明')[0]?.likeness).toBeCloseTo(0.6, 10)
    expect(found('甲乙丙丁', '甲乙丙戊', '赵明')).toEqual([])
    // Seventeen of twenty pairs in common.
    const long = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未'
    expect(found(`${long}申酉戌`, long, '钱红').map(({ kind }) => kind)).toEqual(['similar'])
    expect(found(`${long}申酉戌`, long, '赵明').map(({ kind }) => kind)).toEqual(['repeated'])
    expect(found(`${long}申酉戌亥`, long, '钱红')).toEqual([])
    expect(found(`${long}申酉戌亥`, long, '赵明').map(({ kind }) => kind)).toEqual(['similar'])
  })
})

describe('the same applicant', () => {
  const who = (applicant: string, identity = '') => ({ applicant, identity })

  it('is told by the name where either has no number, however it is spelt', () => {
    expect(isSameApplicant(who('赵明', '410403'), who('赵 明'))).toBe(true)
    expect(isSameApplicant(who('赵明'), who('赵·明', '410403'))).toBe(true)
    expect(isSameApplicant(who('赵明'), who('钱红'))).toBe(false)
    expect(isSameApplicant(who('赵明', '410403x'), who('钱红', '410403X'))).toBe(true)
  })

  it('is nobody where neither name nor number is known', () => {
    expect(isSameApplicant(who(''), who(''))).toBe(false)
    expect(isSameApplicant(who(' '), who('', '410403'))).toBe(false)
  })

  it('has one spelling, full width and small letters alike', () => {
    expect([spelt('ａｂ c'), spelt('买买提•阿 里')]).toEqual(['ABC', '买买提阿里'])
  })
})

describe('how often one applicant came', () => {
  it('is counted in the calendar month, as the fee is, and in twelve months', () => {
    const known = [
      earlier('1', '2025-10-01'),
      earlier('2', '2025-10-31'),
      earlier('3', '2025-09-30'),
      earlier('4', '2024-10-31'),
      earlier('5', '2024-10-30'),
      earlier('6', '2025-10-15', { applicant: '钱红' }),
      earlier('7', '2025-11-01'),
    ]
    expect(frequencyOf(fresh, known, day('2025-10-31'))).toEqual({
      inMonth: 2,
      inYear: 3,
      numbers: ['1', '2', '3'],
    })
  })
})
