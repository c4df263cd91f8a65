import { describe, expect, it } from 'vitest'
import { personIdSchema } from '#office/authorities/people/person.ts'
import type { Consultation } from '../case/dossier.ts'
import type { Actor } from '../commands/situation.ts'
import { partsOf } from '../playing/payloads.fixture.ts'
import { begin, day, fileOf, intakeBy, on, take } from '../playing/play.fixture.ts'
import { people, staff } from '../playing/staff.fixture.ts'
import { step } from '../playing/step.fixture.ts'
import { awaitedOf } from './awaited.ts'
import { classify } from './classify.ts'

const clerk = people.经办人
const received = begin(
  intakeBy({ channel: 'counter', handedInOn: day('2025-09-25') }),
  on('2025-09-25'),
  clerk,
)
const urgency = (played: typeof received, date: string) => {
  const { urgency, daysLeft } = classify(fileOf(played), on(date), clerk)
  return [urgency, daysLeft]
}

describe('the work list', () => {
  it('lets nothing wait once a paper is written, and asks nothing of who has answered', () => {
    const date = '2025-09-26'
    const question = {
      who: 'other-organ',
      name: '某局',
      question: '是否一致',
      until: day('2025-10-15'),
    } as const
    const asked = step(received, 'consult', question, date)
    const whoms = (played: typeof received) => awaitedOf(fileOf(played), on(date)).map(({ whom }) => whom)
    expect(whoms(step(asked, 'draft', { parts: partsOf('属于行政执法案卷') }, date))).toEqual([])
    const department = { department: '一科', question: '请检索', until: day('2025-10-13') }
    const both = step(asked, 'ask-department', department, date)
    const answered = step(both, 'take-department-answer', { department: '一科', answer: '无' }, date)
    expect([whoms(both), whoms(answered)]).toEqual([
      ['一科的协办回复', '其他机关（甲）的意见'],
      ['其他机关（甲）的意见'],
    ])
  })

  it('waits for a third party from the day the letter reached it', () => {
    const date = '2025-09-26'
    const asked = step(received, 'consult', { who: 'third-party', name: '某', question: '是否同意' }, date)
    const reach = { who: 'third-party', party: '甲', proof: '回证' } as const
    const reached = step(asked, 'record-reached', reach, '2025-09-30')
    expect([asked, reached].map((played) => awaitedOf(fileOf(played), on('2025-09-30'))[0]?.by)).toEqual([
      '2025-10-23',
      '2025-10-28',
    ])
  })

  it('waits for the reasons of an applicant who was asked for them', () => {
    const date = '2025-09-26'
    const asking = { extent: '本月提出86件申请', until: day('2025-10-15') }
    const asked = step(received, 'ask-reasons', asking, date)
    const answered = step(asked, 'take-reasons', { reasons: '研究需要' }, date)
    expect([asked, answered].map((played) => awaitedOf(fileOf(played), on(date)))).toEqual([
      [{ whom: '申请人说明理由', by: '2025-10-15' }],
      [],
    ])
  })

  it('puts last whom no day is set for', () => {
    const file = fileOf(received)
    const asked = (party: string, until: string | null): Consultation => ({
      who: 'other-organ',
      party,
      name: party,
      question: '是否一致',
      askedOn: day('2025-09-26'),
      until: until === null ? null : day(until),
      reachedOn: null,
      came: 'pending',
      told: null,
    })
    const consultations = [
      asked('甲', null),
      asked('乙', '2025-10-15'),
      asked('丙', null),
      asked('丁', '2025-10-09'),
    ]
    const waiting = { ...file, dossier: { ...file.dossier, consultations } }
    expect(awaitedOf(waiting, on('2025-09-26')).map(({ whom }) => whom)).toEqual(
      ['丁', '乙', '甲', '丙'].map((party) => `其他机关（${party}）的意见`),
    )
  })

  it('gives what lies with nobody to whoever may take its next step, and a case away only with its paper', () => {
    const date = '2025-10-20'
    const mine = (played: typeof received, who: Actor) => classify(fileOf(played), on(date), who).mine
    const handler = personIdSchema.parse('handler-1')
    const other = staff('handler-2', 'handler')
    const given = step(received, 'assign', { handler }, date, people.审核人)
    const drafted = step(given, 'draft', { parts: partsOf('属于行政执法案卷') }, date)
    const approved = step(drafted, 'approve', { edition: 1 }, date, people.审核人)
    const toServe = step(approved, 'sign', { edition: 1, digest: 'a'.repeat(64) }, date, people.分管领导)
    expect([received, given, drafted, approved, toServe].map((played) => mine(played, clerk))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ])
    expect([received, given, toServe].map((played) => mine(played, other))).toEqual([true, false, false])
    expect([given, drafted, approved].map((played) => mine(played, people.审核人))).toEqual([
      false,
      true,
      false,
    ])
    expect(mine(approved, people.分管领导)).toBe(true)
    expect(mine(received, people.申请人)).toBe(false)
    const arrived = begin(intakeBy({ channel: 'web', arrivedOn: day(date) }), on(date), clerk)
    const unconfirmed = fileOf(arrived)
    const taken = { ...unconfirmed, dossier: { ...unconfirmed.dossier, handler } }
    expect([clerk, other].map((who) => classify(taken, on(date), who).mine)).toEqual([true, false])
  })

  it('keeps an ended case as long as a change waits in it: for whoever proposed it, and whoever may confirm it', () => {
    const date = '2025-10-20'
    const drafted = step(received, 'draft', { parts: partsOf('属于行政执法案卷') }, date)
    const approved = step(drafted, 'approve', { edition: 1 }, date, people.审核人)
    const signed = step(approved, 'sign', { edition: 1, digest: 'a'.repeat(64) }, date, people.分管领导)
    const served = step(signed, 'serve', { channel: 'post', proof: '邮件号' }, date)
    const proposed = step(served, 'propose-outcome', { outcome: 'granted', because: '归错' }, date)
    const seen = (played: typeof received, who: Actor) => classify(fileOf(played), on('2025-12-01'), who)
    expect(seen(served, clerk)).toEqual({ urgency: 'done', mine: false, due: null, daysLeft: null })
    const waiting = { urgency: 'to-confirm', due: null, daysLeft: null }
    for (const who of [clerk, people.审核人]) expect(seen(proposed, who)).toEqual({ ...waiting, mine: true })
    const others = [staff('handler-2', 'handler'), people.分管领导, people.保密审查员, people.申请人]
    for (const who of others) expect(seen(proposed, who)).toEqual({ ...waiting, mine: false })
    const own = step(
      served,
      'propose-outcome',
      { outcome: 'granted', because: '归错' },
      date,
      people.身兼数职,
    )
    expect([people.身兼数职, clerk].map((who) => seen(own, who).mine)).toEqual([true, false])
    const archived = step(proposed, 'archive', { place: '案卷' }, date)
    expect(seen(archived, people.审核人)).toEqual({ ...waiting, mine: true })
    const whoms = (played: typeof received) => awaitedOf(fileOf(played), on(date))
    expect(whoms(proposed)).toEqual([{ whom: '另一人复核更正（办理结果的归类）', by: null }])
    expect(whoms(served)).toEqual([])
  })

  it('counts working days to the due date, day by day', () => {
    expect(urgency(received, '2025-09-25')).toEqual(['later', 20])
    expect(urgency(received, '2025-10-23')).toEqual(['later', 4])
    expect(urgency(received, '2025-10-24')).toEqual(['due-soon', 3])
    expect(urgency(received, '2025-10-25')).toEqual(['due-soon', 3])
    expect(urgency(received, '2025-10-29')).toEqual(['due-today', 0])
    expect(urgency(received, '2025-10-31')).toEqual(['overdue', -2])
  })

  it('shows what waits for others as waiting, until its own day comes near', () => {
    const request = {
      on: day('2025-09-26'),
      department: '就业科',
      question: '请检索',
      until: day('2025-10-13'),
    }
    const asked = take(received, 'ask-department', request, on('2025-09-26'), clerk)
    expect(urgency(asked, '2025-10-13')).toEqual(['waiting', 12])
    expect(urgency(asked, '2025-10-28')).toEqual(['due-soon', 1])
    const correction = { on: day('2025-09-26'), items: '文号', until: day('2025-10-31') }
    const waiting = take(asked, 'ask-correction', correction, on('2025-09-26'), clerk)
    expect(urgency(waiting, '2025-12-31')).toEqual(['waiting', null])
    expect(awaitedOf(fileOf(waiting), on('2025-09-26')).map(({ whom, by }) => `${whom} ${by}`)).toEqual([
      '就业科的协办回复 2025-10-13',
      '申请人补正 2025-10-31',
    ])
  })

  it('names everybody a case waits for, whoever is to answer first in front', () => {
    const date = '2025-09-26'
    const ask = (before: typeof received, who: 'third-party' | 'other-organ') =>
      step(before, 'consult', { who, name: who, question: '是否同意', until: day('2025-10-31') }, date)
    const waiting = ask(ask(received, 'other-organ'), 'third-party')
    expect(awaitedOf(fileOf(waiting), on(date))).toEqual([
      { whom: '第三方（甲）的意见', by: '2025-10-23' },
      { whom: '其他机关（甲）的意见', by: '2025-10-31' },
    ])
    const unconfirmed = begin(intakeBy({ channel: 'web', arrivedOn: day(date) }), on(date), clerk)
    expect(awaitedOf(fileOf(unconfirmed), on(date))).toEqual([{ whom: '与申请人确认收到', by: null }])
  })

  it('gives a case to its handler, and a paper to whoever may read it next', () => {
    const mine = (played: typeof received, who: (typeof people)[keyof typeof people]) =>
      classify(fileOf(played), on('2025-10-20'), who).mine
    expect(mine(received, clerk)).toBe(true)
    const handler = personIdSchema.parse('handler-2')
    const assigned = take(
      received,
      'assign',
      { on: day('2025-10-20'), handler },
      on('2025-10-20'),
      people.审核人,
    )
    expect(mine(assigned, clerk)).toBe(false)
    const withdrawn = take(
      assigned,
      'withdraw',
      { on: day('2025-10-20'), reason: '' },
      on('2025-10-20'),
      people.申请人,
    )
    expect(classify(fileOf(withdrawn), on('2025-10-20'), clerk)).toEqual({
      urgency: 'done',
      mine: false,
      due: null,
      daysLeft: null,
    })
    expect(mine(received, people.系统管理员)).toBe(false)
  })
})
