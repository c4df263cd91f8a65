import { describe, expect, it } from 'vitest'
import { proposedIn } from '../case/case.ts'
import { partsOf } from '../playing/payloads.fixture.ts'
import { day, fileOf, on, type Played } from '../playing/play.fixture.ts'
import { people, staff } from '../playing/staff.fixture.ts'
import { orderedAnew, reasonOf, received, step } from '../playing/step.fixture.ts'
import { nextStep, nextSteps, primaryStep } from './next-steps.ts'
import { refusalSentence } from './refusal.ts'
import type { StepId } from './registry.ts'
import type { Actor } from './situation.ts'

const { 经办人: clerk, 审核人: reviewer, 分管领导: leader, 身兼数职: everybody, 申请人: applicant } = people
const date = '2025-10-20'
const parts = partsOf('属于行政执法案卷')
const approved = step(step(received, 'draft', { parts }, date), 'approve', { edition: 1 }, date, reviewer)
const signed = step(approved, 'sign', { edition: 1, digest: 'a'.repeat(64) }, date, leader)
const served = step(signed, 'serve', { channel: 'post', proof: '邮件号' }, date)
const withdrawn = step(received, 'withdraw', { reason: '' }, date, applicant)

const other = { outcome: 'denied.stateSecret', because: '归错' } as const
const delivery = { deliveredOn: day('2025-10-22'), proof: '查询', because: '遗失' }
const proposed = step(served, 'propose-outcome', other, '2025-10-21')
const now = '2025-10-24'
const why = (played: Played, id: StepId, actor: Actor) =>
  nextSteps(fileOf(played), on(now), actor).steps.find(({ step }) => step === id)?.closedBecause

describe('a proposal', () => {
  it('says why, of something that would change', () => {
    const propose = (outcome: 'denied.enforcementFile' | 'denied.stateSecret', because: string) =>
      reasonOf(step(served, 'propose-outcome', { outcome, because }, now))
    expect([
      propose('denied.enforcementFile', '误'),
      propose('denied.stateSecret', '。'),
      propose('denied.stateSecret', '误'),
    ]).toEqual(['same-outcome', 'words-missing', 'taken'])
    expect(reasonOf(step(served, 'propose-anew', { because: ' ' }, now))).toBe('words-missing')
    expect(reasonOf(step(served, 'propose-delivery', { ...delivery, because: '' }, now))).toBe(
      'words-missing',
    )
    expect(reasonOf(step(served, 'propose-delivery', { ...delivery, proof: '' }, now))).toBe('words-missing')
  })

  it('is kept without the blanks around its words', () => {
    const said = { deliveredOn: day('2025-10-22'), proof: ' 查询 ', because: ' 遗失 ' }
    expect(step(served, 'propose-delivery', said, now).acts.at(-1)?.facts).toEqual({
      change: { what: 'delivery', deliveredOn: '2025-10-22', proof: '查询' },
      because: '遗失',
    })
  })

  it('is made of an ended case alone, on its last day or later', () => {
    expect(reasonOf(step(signed, 'propose-outcome', other, date))).toBe('wrong-stage')
    const propose = (on: string) => reasonOf(step(served, 'propose-outcome', other, on, clerk, now))
    expect([propose('2025-10-19'), propose('2025-10-20')]).toEqual(['too-early', 'taken'])
  })

  it('of a day of delivery lies between the reply and the proposal, and is another than the one on record', () => {
    const propose = (deliveredOn: string, before = served) =>
      step(
        before,
        'propose-delivery',
        { ...delivery, deliveredOn: day(deliveredOn) },
        now,
        clerk,
        '2025-10-30',
      )
    expect(propose('2025-10-19').refusal).toEqual({ reason: 'delivered-before-sent', sentOn: date })
    expect(['2025-10-20', now, '2025-10-25'].map((one) => reasonOf(propose(one)))).toEqual([
      'taken',
      'taken',
      'too-early',
    ])
    const proved = step(served, 'prove-delivery', { proof: '签收' }, '2025-10-22')
    expect(['2025-10-22', '2025-10-23'].map((one) => reasonOf(propose(one, proved)))).toEqual([
      'same-delivery',
      'taken',
    ])
  })

  it('about a reply wants one to have been sent', () => {
    expect(reasonOf(step(withdrawn, 'propose-anew', { because: '误' }, now))).toBe('no-reply-to-redo')
    expect(reasonOf(step(withdrawn, 'propose-delivery', delivery, now))).toBe('no-reply-sent')
    expect(reasonOf(step(withdrawn, 'propose-outcome', other, now))).toBe('taken')
  })

  it('is the only one that waits', () => {
    const tries = [
      step(proposed, 'propose-outcome', { outcome: 'granted', because: '误' }, now),
      step(proposed, 'propose-anew', { because: '误' }, now),
      step(proposed, 'propose-delivery', delivery, now),
    ]
    expect(tries.map(reasonOf)).toEqual(['change-waiting', 'change-waiting', 'change-waiting'])
  })
})

describe('the second person', () => {
  const confirm = (before: Played, who: Actor, proposal = 1, on = now) =>
    step(before, 'confirm-change', { proposal }, on, who, now)
  const reject = (before: Played, who: Actor, because = '不对', proposal = 1, on = now) =>
    step(before, 'reject-change', { proposal, because }, on, who, now)

  it('is a reviewer, and another than the first in whatever role', () => {
    const own = step(served, 'propose-outcome', other, '2025-10-21', everybody)
    for (const answer of [confirm, reject]) {
      expect(answer(own, everybody).refusal).toEqual({ reason: 'not-permitted', denial: 'own-proposal' })
      expect(answer(proposed, clerk).refusal).toEqual({ reason: 'not-permitted', denial: 'not-your-role' })
      expect(answer(proposed, leader).refusal).toEqual({ reason: 'not-permitted', denial: 'not-your-role' })
      expect(answer(proposed, applicant).refusal).toEqual({ reason: 'not-permitted', denial: 'absent' })
      expect([answer(own, reviewer), answer(proposed, everybody)].map(reasonOf)).toEqual(['taken', 'taken'])
    }
  })

  it('answers what they read, and on its day or later', () => {
    const again = step(reject(proposed, reviewer), 'propose-outcome', { ...other, outcome: 'granted' }, now)
    for (const answer of [confirm(again, reviewer, 1), reject(again, reviewer, '不', 1)])
      expect(reasonOf(answer)).toBe('other-change-waiting')
    expect(reasonOf(confirm(again, reviewer, 2))).toBe('taken')
    expect(['2025-10-20', '2025-10-21'].map((on) => reasonOf(confirm(proposed, reviewer, 1, on)))).toEqual([
      'too-early',
      'taken',
    ])
    expect(reasonOf(reject(proposed, reviewer, '不', 1, '2025-10-20'))).toBe('too-early')
  })

  it('says why not, in words that are kept', () => {
    expect(reasonOf(reject(proposed, reviewer, ' '))).toBe('words-missing')
    const rejected = fileOf(reject(proposed, reviewer, ' 没有归错 '))
    expect(proposedIn(rejected)).toBeNull()
    expect(rejected.dossier.fallen).toMatchObject({
      came: 'rejected',
      by: 'reviewer-1',
      because: '没有归错',
      on: now,
      proposal: { serial: 1, by: 'handler-1' },
    })
  })

  it('comes next, whoever looks; what ends the waiting otherwise is only offered', () => {
    expect(primaryStep(fileOf(proposed), on(now))).toBe('confirm-change')
    expect(nextStep(fileOf(proposed), on(now), reviewer)).toEqual({ primary: 'confirm-change', yours: true })
    expect(nextStep(fileOf(proposed), on(now), clerk).yours).toBe(false)
    expect(primaryStep(fileOf(served), on(now))).toBe('archive')
    expect(why(proposed, 'reject-change', reviewer)).toBeNull()
    expect(why(proposed, 'withdraw-change', clerk)).toBeNull()
  })

  it('finds nothing where nothing waits, and is told where something else came first', () => {
    expect(confirm(served, reviewer).refusal).toEqual({ reason: 'no-change-waiting' })
    expect(reasonOf(confirm(confirm(proposed, reviewer), reviewer))).toBe('no-change-waiting')
    const overtaken = orderedAnew(proposed, '2025-10-23')
    expect(reject(overtaken, reviewer).refusal).toEqual({
      reason: 'change-overtaken',
      on: '2025-10-23',
      act: 'application.reply-ordered-anew',
    })
    expect(why(overtaken, 'confirm-change', reviewer)).toBe(
      '提出的更正已经不再有效：2025年10月23日有了新的记录「按复议、诉讼结果重新答复」；仍需更正的，请在办结之后重新提出。',
    )
    expect(step(received, 'confirm-change', { proposal: 1 }, now, reviewer).refusal).toEqual({
      reason: 'no-change-waiting',
    })
  })
})

describe('who proposed a change', () => {
  const withdraw = (before: Played, who: Actor, proposal = 1, on = now) =>
    step(before, 'withdraw-change', { proposal }, on, who, now)

  it('may take it back, and nobody else may', () => {
    expect(withdraw(proposed, staff('handler-2', 'handler')).refusal).toEqual({
      reason: 'not-permitted',
      denial: 'others-proposal',
    })
    expect(withdraw(proposed, reviewer).refusal).toEqual({ reason: 'not-permitted', denial: 'not-your-role' })
    expect(withdraw(proposed, clerk, 2).refusal).toEqual({ reason: 'other-change-waiting' })
    expect(reasonOf(withdraw(proposed, clerk, 1, date))).toBe('too-early')
    const taken = fileOf(withdraw(proposed, clerk))
    expect([proposedIn(taken), taken.dossier.fallen?.came]).toEqual([null, 'withdrawn'])
    expect(withdraw(served, clerk).refusal).toEqual({ reason: 'no-change-waiting' })
  })
})

describe('a reply made anew on one person’s word', () => {
  it('wants a decision on record that orders it in this case', () => {
    const order = { on: day(now), remedy: 'remedies/1' }
    const tried = (orders: readonly string[] | undefined) =>
      nextSteps(
        fileOf(served),
        on(now, orders === undefined ? {} : { orders: orders.map((remedy) => ({ remedy, until: null })) }),
        clerk,
      ).steps.find(({ step }) => step === 'order-anew')?.closedBecause
    expect(tried(['remedies/2'])).toBeNull()
    for (const none of [undefined, []])
      expect(tried(none)).toBe(refusalSentence({ reason: 'nothing-ordered' }))
    expect(reasonOf(step(served, 'order-anew', order, now))).toBe('nothing-ordered')
    expect(reasonOf(orderedAnew(served, now))).toBe('taken')
    expect(['2025-10-19', '2025-10-20'].map((on) => reasonOf(orderedAnew(withdrawn, on, null, now)))).toEqual(
      ['too-early', 'taken'],
    )
  })
})
