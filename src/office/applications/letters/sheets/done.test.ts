import { describe, expect, it } from 'vitest'
import { day, fileOf } from '../../playing/play.fixture.ts'
import { people } from '../../playing/staff.fixture.ts'
import { received, step } from '../../playing/step.fixture.ts'
import { doneIn } from './done.ts'

const doneAfter = (played: typeof received) => doneIn(fileOf(played).dossier)

describe('what was done in a case', () => {
  it('is nothing on the first day', () => {
    expect(doneAfter(received)).toEqual([])
  })

  it('is told oldest first, whatever it is', () => {
    const search = (places: string, found: string, date: string, before = received) =>
      step(before, 'record-search', { places, terms: '就业补助', found }, date)
    const proposed = step(
      search('档案室。', ' ', '2025-10-09'),
      'propose-extension',
      { days: 20, reason: '量大' },
      '2025-10-10',
    )
    const extended = step(proposed, 'extend', {}, '2025-10-11', people.审核人)
    expect(doneAfter(search('公文系统', '批复1份。', '2025-10-14', extended))).toEqual([
      '2025年10月9日检索档案室：没有检索到。',
      '2025年10月11日延长答复期限20个工作日。',
      '2025年10月14日检索公文系统：批复1份。',
    ])
  })

  it('of a correction says what was asked, and what came of it', () => {
    const ask = { items: '写明文号。', until: day('2025-10-20') }
    const asked = step(received, 'ask-correction', ask, '2025-09-28')
    const lapsed = step(asked, 'lapse-correction', {}, '2025-10-21')
    const late = step(lapsed, 'take-supplement', { contents: ['某批复'] }, '2025-10-22')
    const notice = '2025年9月28日告知补正：写明文号。'
    expect(doneAfter(asked)).toEqual([notice])
    expect(doneAfter(lapsed)).toEqual([notice, '2025年10月20日补正期限届满，没有收到补正。'])
    expect(doneAfter(late)).toEqual([notice, '2025年10月22日收到补正的申请。'])
  })

  it('of a fee says how much, and whether it was paid', () => {
    const notice = { method: 'by-volume', first: 1, last: 100 } as const
    const noticed = step(received, 'notice-fee', notice, '2025-10-09')
    const pay = (before: typeof received, yuan: number) =>
      step(before, 'take-payment', { yuan, receipt: '票据' }, '2025-10-14')
    const told = '2025年10月9日发出收费通知，金额700元：'
    expect(doneAfter(noticed)).toEqual([`${told}尚未缴清。`])
    expect(doneAfter(pay(noticed, 300))).toEqual([`${told}尚未缴清。`])
    expect(doneAfter(pay(noticed, 700))).toEqual([`${told}已缴清。`])
    const reached = step(noticed, 'record-fee-reached', { proof: '签收' }, '2025-10-09')
    expect(doneAfter(step(reached, 'lapse-fee', {}, '2025-11-10'))).toEqual([`${told}逾期未缴纳。`])
  })

  it('of reasons asked says whether they were given', () => {
    const ask = { extent: '86件', until: day('2025-10-15') }
    const asked = step(received, 'ask-reasons', ask, '2025-09-28')
    const told = '2025年9月28日要求说明理由：'
    expect(doneAfter(asked)).toEqual([`${told}尚未说明。`])
    expect(doneAfter(step(asked, 'take-reasons', { reasons: '研究' }, '2025-10-10'))).toEqual([
      `${told}已说明。`,
    ])
    expect(doneAfter(step(asked, 'lapse-reasons', {}, '2025-10-16'))).toEqual([`${told}逾期未说明。`])
  })

  it('of those asked says what each said', () => {
    const asked = step(
      received,
      'consult',
      { who: 'third-party', name: '甲公司', question: '是否同意' },
      '2025-09-26',
    )
    const reached = step(
      asked,
      'record-reached',
      { who: 'third-party', party: '甲', proof: '回证' },
      '2025-09-26',
    )
    const silent = step(reached, 'lapse-consultation', { who: 'third-party', party: '甲' }, '2025-10-28')
    expect(doneAfter(asked)).toEqual(['2025年9月26日征求甲公司意见：尚未反馈。'])
    expect(doneAfter(silent)).toEqual(['2025年9月26日征求甲公司意见：逾期未反馈。'])
    const request = { department: '就业科', question: '检索', until: day('2025-10-10') }
    const helped = step(received, 'ask-department', request, '2025-09-28')
    expect(doneAfter(helped)).toEqual(['2025年9月28日请就业科协办：尚未回复。'])
    const answer = { department: '就业科', answer: '已检索' }
    expect(doneAfter(step(helped, 'take-department-answer', answer, '2025-10-09'))).toEqual([
      '2025年9月28日请就业科协办：已回复。',
    ])
  })
})
