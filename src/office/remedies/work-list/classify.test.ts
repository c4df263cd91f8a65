import { describe, expect, it } from 'vitest'
import { authorityIdSchema } from '#office/authorities/authority.ts'
import { duesOf } from '../clocks/remedy-clocks.ts'
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
  who,
} from '../playing/play.fixture.ts'
import { isTheirs, remedyUrgency } from './classify.ts'
import { openRemediesAsWork } from './open-work.ts'

const urgencyOn = (played: Played, date: string) => remedyUrgency(fileOf(played), on(date))
const signed = (played: Played, date: string) => {
  const drafted = take(played, 'draft-answer', { on: day(date), plea: 'uphold', reasons: '合法', course: '' })
  const { editions } = fileOf(drafted).dossier
  const paper = { on: day(date), edition: editions, digest: 'a'.repeat(64) }
  return take(drafted, 'sign-answer', paper, on(date), people.分管领导)
}
const filed = (played: Played, date: string) =>
  take(signed(played, date), 'file-answer', { on: day(date), channel: 'hand', proof: '回执' })

describe('what an organ or a court is owed', () => {
  it('comes near by working days: five of the simplified procedure from 2 March 2026', () => {
    const received = begin(reconsideration)
    expect(
      ['2026-03-03', '2026-03-05', '2026-03-09', '2026-03-10'].map((at) => urgencyOn(received, at)),
    ).toEqual(['later', 'due-soon', 'due-today', 'overdue'])
  })

  it('waits for others once it is answered', () => {
    expect(urgencyOn(filed(begin(reconsideration), '2026-03-06'), '2026-06-01')).toBe('waiting')
  })
})

describe('a second instance', () => {
  const judged = take(filed(begin(lawsuit), '2026-03-10'), 'record-result', {
    on: day('2026-05-11'),
    form: 'claim-dismissed',
    document: '判决',
    order: '',
    until: null,
  })
  const appealed = (by: 'authority' | 'other') =>
    take(judged, 'appeal', { on: day('2026-05-25'), by, court: '平顶山市中级人民法院' })

  it('owes an answer within fifteen days of the copy of the appeal (行诉解释 art. 108)', () => {
    const { calendar } = on('2026-05-25')
    expect(duesOf(fileOf(appealed('other')), calendar)).toEqual([
      { what: '提交二审答辩状', day: '2026-06-09' },
    ])
    expect(urgencyOn(appealed('other'), '2026-06-08')).toBe('due-soon')
    const answered = filed(appealed('other'), '2026-06-05')
    expect(fileOf(answered).dossier.appeal?.answeredOn).toBe('2026-06-05')
    expect(fileOf(answered).dossier.answer?.filedOn).toBe('2026-03-10')
    expect(urgencyOn(answered, '2026-06-10')).toBe('waiting')
  })

  it('owes none where the authority itself appealed', () => {
    expect(duesOf(fileOf(appealed('authority')), on('2026-05-25').calendar)).toEqual([])
  })
})

describe('whose a matter is', () => {
  const received = begin(reconsideration)
  const second = who('handler-2', 'handler')

  it('is whoever registered it, until it is given to another', () => {
    expect(fileOf(received).dossier.handler).toBe(people.经办人.person)
    expect([isTheirs(fileOf(received), people.经办人), isTheirs(fileOf(received), second)]).toEqual([
      true,
      false,
    ])
    const assignment = { on: day('2026-03-03'), handler: second.person }
    const given = take(received, 'assign', assignment, on('2026-03-03'), people.审核人)
    expect([isTheirs(fileOf(given), people.经办人), isTheirs(fileOf(given), second)]).toEqual([false, true])
    expect(take(received, 'assign', assignment, on('2026-03-03'), people.经办人).refusal).toEqual({
      reason: 'not-permitted',
      denial: 'not-your-role',
    })
  })

  it('is the signer’s too while it waits for a signature, and nobody’s else', () => {
    const drafted = take(received, 'draft-answer', {
      on: day('2026-03-04'),
      plea: 'uphold',
      reasons: '合法',
      course: '',
    })
    expect(isTheirs(fileOf(drafted), people.分管领导)).toBe(true)
    expect(isTheirs(fileOf(received), people.分管领导)).toBe(false)
    expect(isTheirs(fileOf(received), people.系统管理员)).toBe(false)
  })

  it('lies with its handler as work to be handed over, and with nobody once it is closed', () => {
    const authority = authorityIdSchema.parse('a')
    const items = (played: Played) =>
      openRemediesAsWork(authority, [fileOf(played)])(people.经办人.person, authority, 'handler')
    expect(items(received)).toEqual([{ matter: '案件复议2026-1', draftedBy: null, reviewedBy: null }])
    expect(openRemediesAsWork(authority, [fileOf(received)])(second.person, authority, 'handler')).toEqual([])
  })
})
