import { describe, expect, it } from 'vitest'
import { partsOf } from '../playing/payloads.fixture.ts'
import { day, type Played } from '../playing/play.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { reasonOf, received, step } from '../playing/step.fixture.ts'

const { 经办人: clerk, 审核人: reviewer, 申请人: applicant } = people

describe('an extension', () => {
  const propose = (days: number) => step(received, 'propose-extension', { days, reason: '多' }, '2025-10-20')

  it('is of one to twenty whole working days, proposed once at a time', () => {
    expect([0, 1, 1.5, 20, 21].map((days) => reasonOf(propose(days)))).toEqual([
      'days-malformed',
      'taken',
      'days-malformed',
      'taken',
      'days-malformed',
    ])
    expect(reasonOf(step(propose(5), 'propose-extension', { days: 5, reason: '多' }, '2025-10-21'))).toBe(
      'extension-pending',
    )
  })

  it('is agreed to after it was proposed, and told while the period still runs', () => {
    const agree = (date: string, today = date) =>
      reasonOf(step(propose(5), 'extend', {}, date, reviewer, today))
    expect(reasonOf(step(received, 'extend', {}, '2025-10-20', reviewer))).toBe('extension-not-proposed')
    expect([agree('2025-10-19', '2025-10-20'), agree('2025-10-20')]).toEqual(['too-early', 'taken'])
    expect([agree('2025-10-29'), agree('2025-10-30')]).toEqual(['taken', 'without-effect'])
  })
})

describe('very many applications', () => {
  const ask = (until: string) =>
    step(received, 'ask-reasons', { extent: '一个月内86件', until: day(until) }, '2025-09-28')
  const asked = ask('2025-10-15')
  const give = (before: Played, date: string) =>
    step(before, 'take-reasons', { reasons: '研究' }, date, applicant, '2025-11-20')

  it('are asked about once, with a day after the letter', () => {
    expect([reasonOf(ask('2025-09-28')), reasonOf(ask('2025-09-29'))]).toEqual(['until-not-later', 'taken'])
    const again = { extent: '一个月内86件', until: day('2025-10-31') }
    expect(reasonOf(step(asked, 'ask-reasons', again, '2025-09-29'))).toBe('reasons-already-asked')
    for (const extent of ['', ' ', '。']) {
      const unsaid = { extent, until: day('2025-10-31') }
      expect(reasonOf(step(received, 'ask-reasons', unsaid, '2025-09-29'))).toBe('words-missing')
    }
  })

  it('are explained once, from the letter on, also late; or not, after the day set', () => {
    expect([reasonOf(give(asked, '2025-09-27')), reasonOf(give(asked, '2025-09-28'))]).toEqual([
      'too-early',
      'taken',
    ])
    expect(reasonOf(give(received, '2025-09-29'))).toBe('reasons-not-asked')
    const lapse = (before: Played, date: string) =>
      step(before, 'lapse-reasons', {}, date, clerk, '2025-11-20')
    expect([reasonOf(lapse(asked, '2025-10-15')), reasonOf(lapse(asked, '2025-10-16'))]).toEqual([
      'not-past',
      'taken',
    ])
    expect(reasonOf(give(lapse(asked, '2025-10-16'), '2025-10-20'))).toBe('taken')
    expect(reasonOf(lapse(give(asked, '2025-10-10'), '2025-10-16'))).toBe('reasons-not-asked')
    expect(reasonOf(give(give(asked, '2025-10-10'), '2025-10-11'))).toBe('reasons-not-asked')
  })

  it('hold up a draft until explained, and are delayed only when explained', () => {
    const draft = (before: Played) =>
      reasonOf(step(before, 'draft', { parts: partsOf('大量反复申请') }, '2025-10-16'))
    expect([draft(asked), draft(give(asked, '2025-10-10'))]).toEqual(['reasons-pending', 'taken'])
    const delay = (before: Played, until: string) =>
      reasonOf(step(before, 'delay', { until: day(until) }, '2025-10-16'))
    expect(delay(asked, '2025-12-31')).toBe('reasons-not-given')
    expect([
      delay(give(asked, '2025-10-10'), '2025-10-29'),
      delay(give(asked, '2025-10-10'), '2025-10-30'),
    ]).toEqual(['without-effect', 'taken'])
  })
})
