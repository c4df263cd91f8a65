import { describe, expect, it } from 'vitest'
import { partsOf } from '../playing/payloads.fixture.ts'
import { begin, day, intakeBy, on, type Played } from '../playing/play.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { arrived, orderedAnew, received, step } from '../playing/step.fixture.ts'
import { receive } from './receipt.ts'
import { refusalSentence } from './refusal.ts'

const { 经办人: clerk, 审核人: reviewer, 分管领导: leader, 申请人: applicant, 第三方: party } = people
const today = '2025-11-20'
const sentenceOf = ({ refusal }: Played) => refusal && refusalSentence(refusal)
const third = { who: 'third-party', party: '甲' } as const

/** Everything an office may ask for, asked on 2025-10-09. */
const since = '2025-10-09'
const asked = {
  correction: step(received, 'ask-correction', { items: '文号', until: day('2025-10-31') }, since),
  opinion: step(received, 'consult', { who: 'third-party', name: '某公司', question: '是否同意' }, since),
  department: step(
    received,
    'ask-department',
    { department: '一科', question: '请检索', until: day('2025-10-13') },
    since,
  ),
  fee: step(received, 'notice-fee', { method: 'by-volume', first: 1, last: 31 }, since),
  reasons: step(received, 'ask-reasons', { extent: '86件', until: day('2025-10-15') }, since),
  extension: step(received, 'propose-extension', { days: 5, reason: '多' }, since),
}
const drafted = step(received, 'draft', { parts: partsOf('属于行政执法案卷') }, since)
const approved = step(drafted, 'approve', { edition: 1 }, since, reviewer)
const signed = step(approved, 'sign', { edition: 1, digest: 'a'.repeat(64) }, since, leader)
const served = step(signed, 'serve', { channel: 'post', proof: '邮件号' }, since)
const proposed = step(served, 'propose-anew', { because: '有误' }, since)

describe('a day before what the step follows is refused, and the sentence names that day', () => {
  const before = '2025-10-08'
  const early: Readonly<Record<string, () => Played>> = {
    发出之日: () => step(asked.opinion, 'record-reached', { ...third, proof: '回证' }, before, clerk, today),
    征求意见书送达之日: () =>
      step(asked.opinion, 'take-opinion', { ...third, opinion: 'agrees', reasons: '' }, before, party, today),
    告知补正之日: () =>
      step(asked.correction, 'take-supplement', { contents: ['一'] }, before, applicant, today),
    请协办之日: () =>
      step(
        asked.department,
        'take-department-answer',
        { department: '一科', answer: '无' },
        before,
        clerk,
        today,
      ),
    发出收费通知之日: () =>
      step(asked.fee, 'take-payment', { yuan: 1, receipt: '票据' }, before, clerk, today),
    要求说明理由之日: () =>
      step(asked.reasons, 'take-reasons', { reasons: '研究' }, before, applicant, today),
    提出延期之日: () => step(asked.extension, 'extend', {}, before, reviewer, since),
    起草之日: () => step(drafted, 'approve', { edition: 1 }, before, reviewer, today),
    审核之日: () => step(approved, 'sign', { edition: 1, digest: 'a'.repeat(64) }, before, leader, today),
    签发之日: () => step(signed, 'serve', { channel: 'post', proof: '邮件号' }, before, clerk, today),
    答复发出之日: () => step(served, 'archive', { place: '案卷' }, before, clerk, today),
    原答复之日: () => orderedAnew(served, before, null, today),
    办结之日: () => step(served, 'propose-anew', { because: '有误' }, before, clerk, today),
    提出之日: () => step(proposed, 'confirm-change', { proposal: 1 }, before, reviewer, today),
  }
  it.each(Object.entries(early))('%s', (what, take) => {
    expect(sentenceOf(take())).toBe(`填写的日期早于${what}（2025年10月9日）；请核对日期。`)
  })

  it.each([
    [
      'the arrival of a fee notice',
      () => step(asked.fee, 'record-fee-reached', { proof: '签收' }, before, clerk, today),
      '发出收费通知之日',
    ],
    [
      'the proof of delivery',
      () => step(served, 'prove-delivery', { proof: '妥投' }, before, clerk, today),
      '发出之日',
    ],
    [
      'a rating',
      () => step(served, 'rate', { score: 5, words: '' }, before, applicant, today),
      '答复发出之日',
    ],
  ])('so does %s', (_step, take, what) => {
    expect(sentenceOf(take())).toBe(`填写的日期早于${what}（2025年10月9日）；请核对日期。`)
  })

  it('so do the steps before receipt, and any step before the application was there', () => {
    const day24 = '2025-09-24'
    const call = (id: 'confirm-receipt' | 'log-contact') =>
      step(arrived, id, { how: '电话' }, '2025-09-24', clerk, today)
    const search = step(
      received,
      'record-search',
      { places: '室', terms: '词', found: '' },
      day24,
      clerk,
      today,
    )
    expect([call('confirm-receipt'), call('log-contact'), search].map(({ refusal }) => refusal)).toEqual(
      ['到达之日', '到达之日', '收到之日'].map((what) => ({ reason: 'too-early', than: '2025-09-25', what })),
    )
    const confirmed = { channel: 'web', arrivedOn: day('2025-09-25'), confirmedOn: day(day24) } as const
    expect(receive(intakeBy(confirmed), on(today))).toEqual({
      ok: false,
      refusal: { reason: 'too-early', than: '2025-09-25', what: '到达之日' },
    })
  })
})

describe('what lapses is refused on the last day itself, and the sentence names the time that runs', () => {
  const lapses = [
    [
      '补正期限',
      '2025年10月31日',
      '2025-10-31',
      (date: string, now: string) => step(asked.correction, 'lapse-correction', {}, date, clerk, now),
    ],
    [
      '说明理由的期限',
      '2025年10月15日',
      '2025-10-15',
      (date: string, now: string) => step(asked.reasons, 'lapse-reasons', {}, date, clerk, now),
    ],
    [
      '答复意见的期限',
      '2025年10月29日',
      '2025-10-29',
      (date: string, now: string) => step(asked.opinion, 'lapse-consultation', third, date, clerk, now),
    ],
    [
      '缴费期限',
      '2025年11月5日',
      '2025-11-05',
      (date: string, now: string) => step(asked.fee, 'lapse-fee', {}, date, clerk, now),
    ],
  ] as const
  it.each(lapses)('%s到%s', (what, words, last, lapse) => {
    const sentence = `${what}到${words}届满，届满之前不能这样办理；请继续等待。`
    expect([sentenceOf(lapse(last, last)), sentenceOf(lapse(last, today))]).toEqual([sentence, sentence])
    expect(lapse(today, today).refusal).toBeNull()
  })
})

describe('an application that came confirmed', () => {
  it('on the day it arrived is received that day', () => {
    const delivery = { channel: 'web', arrivedOn: day('2025-09-25'), confirmedOn: day('2025-09-25') } as const
    expect(begin(intakeBy(delivery), on('2025-09-25'), clerk).refusal).toBeNull()
  })
})
