import { describe, expect, it } from 'vitest'
import { partsOf } from '../playing/payloads.fixture.ts'
import { day, fileOf, on, type Played } from '../playing/play.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { counter, received, step } from '../playing/step.fixture.ts'
import { decide } from './decide.ts'
import { receive } from './receipt.ts'
import type { PayloadOf, StepId } from './registry.ts'
import type { Actor } from './situation.ts'

const date = '2025-10-09'
const { 经办人: clerk, 审核人: reviewer, 分管领导: leader } = people
const base = { on: day(date) }
const decided = <Id extends StepId>(before: Played, id: Id, payload: PayloadOf<Id>, actor: Actor = clerk) => {
  const decision = decide(fileOf(before), id, payload, on(date), actor)
  if (!decision.ok) throw new Error(decision.refusal.reason)
  return decision
}

const asked = step(received, 'ask-reasons', { extent: '86件', until: day('2025-10-15') }, date)
const explained = step(asked, 'take-reasons', { reasons: '研究' }, date, people.申请人)
const proposed = step(received, 'propose-extension', { days: 5, reason: '多' }, date)

const notices = {
  告知补正: () => decided(received, 'ask-correction', { ...base, items: '文号', until: day('2025-10-31') }),
  收费: () => decided(received, 'notice-fee', { ...base, method: 'by-volume', first: 1, last: 31 }),
  说明理由: () => decided(received, 'ask-reasons', { ...base, extent: '86件', until: day('2025-10-15') }),
  延迟答复: () => decided(explained, 'delay', { ...base, until: day('2025-12-31') }),
  延期: () => decided(proposed, 'extend', base, reviewer),
  更正本人信息: () =>
    decided(received, 'treat-as-record-correction', {
      ...base,
      result: 'corrected',
      explanation: '已更正',
    }),
}

describe('a letter that leaves the house', () => {
  it.each(Object.entries(notices))('%s takes the next number of this year’s notices', (_name, notice) => {
    const decision = notice()
    expect(decision.numberedIn).toEqual({ series: '公开告', year: 2025 })
    expect(decision.acts(12)[0]?.facts).toMatchObject({ letter: '卫人社公开告〔2025〕12号' })
  })

  it('to another organ takes the next of this year’s letters to organs', () => {
    const asked = { ...base, who: 'co-maker', name: '某局', question: '是否同意' } as const
    const decision = decided(received, 'consult', asked)
    expect(decision.numberedIn).toEqual({ series: '公开函', year: 2025 })
    expect(decision.acts(3)[0]?.facts).toMatchObject({ letter: '卫人社公开函〔2025〕3号', told: '' })
  })

  it('to a third party takes two numbers where the applicant is told with it, and one after that', () => {
    const asked = { ...base, who: 'third-party', name: '甲公司', question: '是否同意' } as const
    const first = decided(received, 'consult', asked)
    expect(first.numberedIn).toEqual({ series: '公开告', year: 2025, count: 2 })
    expect(first.acts(12)[0]?.facts).toMatchObject({
      letter: '卫人社公开告〔2025〕12号',
      told: '卫人社公开告〔2025〕13号',
    })
    const second = decided(step(received, 'consult', asked, date), 'consult', { ...asked, name: '乙公司' })
    expect(second.numberedIn).toEqual({ series: '公开告', year: 2025 })
    expect(second.acts(14)[0]?.facts).toMatchObject({ letter: '卫人社公开告〔2025〕14号', told: '' })
  })

  it('and a reply the next of this year’s replies', () => {
    const drafted = step(received, 'draft', { parts: partsOf('属于行政执法案卷') }, date)
    const approved = step(drafted, 'approve', { edition: 1 }, date, reviewer)
    const signed = decided(approved, 'sign', { ...base, edition: 1, digest: 'a'.repeat(64) }, leader)
    expect(signed.numberedIn).toEqual({ series: '公复', year: 2025 })
  })

  it('while what is only noted takes none, and puts nothing on the fee ledger', () => {
    const search = { ...base, places: '室', terms: '词', found: '' }
    expect(decided(received, 'record-search', search)).toMatchObject({ numberedIn: null, fees: [] })
    expect(notices.告知补正().fees).toEqual([])
  })

  it('an application takes the next number of the applications of the year it came in', () => {
    expect(receive(counter, on(date))).toMatchObject({
      numberedIn: { series: '申请', year: 2025 },
      fees: [],
    })
  })
})

describe('the fee ledger', () => {
  const fees = (before: Played, id: 'notice-fee' | 'take-payment', payload: PayloadOf<typeof id>) =>
    decided(before, id, payload).fees.map(({ kind, facts }) => ({ kind, facts }))
  const notice = { ...base, method: 'by-volume', first: 1, last: 40 } as const

  it('owes what was noticed, in fen', () => {
    expect(fees(received, 'notice-fee', notice)).toEqual([{ kind: 'fee.noticed', facts: { fen: 10_000 } }])
  })

  it('holds all that was paid so far, not the last payment alone', () => {
    const noticed = step(received, 'notice-fee', notice, date)
    const partly = step(noticed, 'take-payment', { yuan: 30, receipt: '票据' }, date)
    const payment = { ...base, yuan: 20, receipt: '票据' }
    expect(fees(partly, 'take-payment', payment)).toEqual([
      { kind: 'fee.paid', facts: { fen: 5000, dayKnown: true } },
    ])
  })
})
