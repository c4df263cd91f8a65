import { describe, expect, it } from 'vitest'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { begin, day, fileOf, intakeBy, on, take } from '../playing/play.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
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
