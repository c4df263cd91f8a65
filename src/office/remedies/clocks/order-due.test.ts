import { describe, expect, it } from 'vitest'
import { withDossier } from '../matter/remedy.ts'
import {
  begin,
  day,
  fileOf,
  lawsuit,
  on,
  type Played,
  people,
  reconsideration,
  take,
} from '../playing/play.fixture.ts'
import type { RedoStanding } from './order-due.ts'
import { duesOf, remedyClocks } from './remedy-clocks.ts'

const { calendar } = on('2026-04-01')
const filed = (played: Played, date: string) => {
  const draft = { on: day(date), plea: 'uphold', reasons: '合法', course: '' } as const
  const drafted = take(played, 'draft-answer', draft)
  const paper = { on: day(date), edition: fileOf(drafted).dossier.editions, digest: 'a'.repeat(64) }
  const signed = take(drafted, 'sign-answer', paper, on(date), people.分管领导)
  return take(signed, 'file-answer', { on: day(date), channel: 'hand', proof: '回执' })
}
const decided = (form: 'revoked' | 'unlawful', until: string | null = null) =>
  take(filed(begin(reconsideration), '2026-03-06'), 'record-result', {
    on: day('2026-04-01'),
    form,
    document: '卫政复决〔2026〕5号',
    order: form === 'revoked' ? '重新答复' : '采取补救措施',
    until: until === null ? null : day(until),
  })
const dues = (played: Played, redo: RedoStanding | null = null) => duesOf(fileOf(played), calendar, redo)
const clocks = (played: Played) => remedyClocks(fileOf(played), calendar).map(({ clock }) => clock)

describe('until when what was ordered is to be done', () => {
  it('is the day the decision sets, where it sets one', () => {
    expect(dues(decided('revoked', '2026-04-20'))).toEqual([
      { what: '重新答复', day: '2026-04-20', note: '文书确定的期限' },
    ])
    expect(clocks(decided('revoked', '2026-04-20'))).not.toContain('redone-reply')
  })

  it('of a reply is else the period of the law, 20 working days from the day the decision was served', () => {
    expect(dues(decided('revoked'))).toEqual([
      {
        what: '重新答复',
        day: '2026-04-30',
        note: '文书没有确定期限，依照《政府信息公开条例》第三十三条第二款、《行政复议法实施条例》第四十九条第一款，自2026年4月1日决定书送达的次日起20个工作日',
      },
    ])
    expect(clocks(decided('revoked'))).toContain('redone-reply')
  })

  it('of a judgment is the same period from the day it takes effect, said to be read by analogy', () => {
    const order = {
      on: day('2026-05-11'),
      form: 'revoked',
      document: '判决',
      order: '重新答复',
      until: null,
    } as const
    const judged = take(filed(begin(lawsuit), '2026-03-10'), 'record-result', order)
    const effective = take(judged, 'mark-effective', { on: day('2026-05-27') })
    expect(dues(effective)).toEqual([
      expect.objectContaining({ day: '2026-06-25', note: expect.stringContaining('参照') }),
    ])
  })

  it('of anything but a reply is no day, and says so', () => {
    expect(dues(decided('unlawful'))).toEqual([
      { what: '采取补救措施', day: null, note: '文书没有确定期限，法律也没有规定，应当及时履行' },
    ])
  })

  it('is counted in the application once the reply is made anew there, or says whom it waits for', () => {
    const file = withDossier(fileOf(decided('revoked')), {
      redo: { on: day('2026-04-02'), application: '2026-1' },
    })
    const opened = (redo: RedoStanding | null) => duesOf(file, calendar, redo)
    const there = '正在原申请2026-1中重新答复'
    expect(opened(null)).toEqual([{ what: '重新答复', day: null, note: `${there}，期限看原申请` }])
    expect(opened({ due: day('2026-05-14'), waitingFor: '' })).toEqual([
      { what: '重新答复', day: '2026-05-14', note: `${there}，按原申请中的期限` },
    ])
    expect(opened({ due: null, waitingFor: '申请人补正' })).toEqual([
      { what: '重新答复', day: null, note: `${there}，等待申请人补正，期限不计算` },
    ])
    expect(opened({ due: null, waitingFor: '' })[0]?.note).toBe(`${there}，已经办结，请登记履行情况`)
    expect(remedyClocks(file, calendar).map(({ clock }) => clock)).not.toContain('redone-reply')
  })
})
