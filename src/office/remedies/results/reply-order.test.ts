import { describe, expect, it } from 'vitest'
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
import { replyOrder } from './reply-order.ts'

const filed = (played: Played, date: string) => {
  const draft = { on: day(date), plea: 'uphold', reasons: '合法', course: '' } as const
  const drafted = take(played, 'draft-answer', draft)
  const { editions } = fileOf(drafted).dossier
  const paper = { on: day(date), edition: editions, digest: 'a'.repeat(64) }
  const signed = take(drafted, 'sign-answer', paper, on(date), people.分管领导)
  return take(signed, 'file-answer', { on: day(date), channel: 'hand', proof: '回执' })
}
const result = (
  played: Played,
  date: string,
  form: 'revoked' | 'appeal-dismissed' | 'mediated',
  document: string,
  order: string,
) => take(played, 'record-result', { on: day(date), form, document, order, until: null })

function orderIn(played: Played) {
  expect(played.refusal).toBeNull()
  const file = fileOf(played)
  if (!('ending' in file)) throw new Error(`still ${file.stage}`)
  return replyOrder(file.dossier, file.ending)
}

describe('what a reply made anew cites', () => {
  it('of a reconsideration is the decision, in effect the day it was served', () => {
    const decided = result(
      filed(begin(reconsideration), '2026-03-06'),
      '2026-04-01',
      'revoked',
      '卫政复决〔2026〕5号',
      '重新答复',
    )
    expect(orderIn(decided)).toEqual({
      organ: '卫东区人民政府',
      paper: 'reconsideration',
      document: '卫政复决〔2026〕5号',
      servedOn: '2026-04-01',
      effectiveOn: '2026-04-01',
      effect: 'revoked',
      said: '重新答复',
      confirmed: null,
    })
    const mediated = result(
      filed(begin(reconsideration), '2026-03-06'),
      '2026-04-01',
      'mediated',
      '调解2号',
      '重新答复',
    )
    expect(orderIn(mediated)).toMatchObject({ paper: 'reconsideration-mediation', effect: 'other' })
  })

  const judged = result(
    filed(begin(lawsuit), '2026-03-10'),
    '2026-05-11',
    'revoked',
    '（2026）豫0402行初12号',
    '重新答复',
  )

  it('of a judgment nobody appealed is in effect from the day after the time for it', () => {
    const effective = take(judged, 'mark-effective', { on: day('2026-05-27') })
    expect(orderIn(effective)).toMatchObject({
      paper: 'judgment',
      document: '（2026）豫0402行初12号',
      servedOn: '2026-05-11',
      effectiveOn: '2026-05-27',
      confirmed: null,
    })
  })

  const appealed = take(judged, 'appeal', {
    on: day('2026-05-25'),
    by: 'authority',
    court: '平顶山市中级人民法院',
  })

  it('of a judgment left as it was by the second instance is the first, and who upheld it', () => {
    const upheld = result(appealed, '2026-08-03', 'appeal-dismissed', '（2026）豫04行终8号', '')
    expect(orderIn(upheld)).toMatchObject({
      organ: '卫东区人民法院',
      document: '（2026）豫0402行初12号',
      effectiveOn: '2026-08-03',
      effect: 'revoked',
      said: '重新答复',
      confirmed: { court: '平顶山市中级人民法院', document: '（2026）豫04行终8号', how: 'upheld' },
    })
  })

  it('of a second instance that decides itself is its own judgment', () => {
    const anew = result(appealed, '2026-08-03', 'revoked', '（2026）豫04行终8号', '二十日内重新答复')
    expect(orderIn(anew)).toMatchObject({
      organ: '平顶山市中级人民法院',
      document: '（2026）豫04行终8号',
      said: '二十日内重新答复',
      confirmed: null,
    })
  })
})
