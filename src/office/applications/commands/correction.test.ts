import { describe, expect, it } from 'vitest'
import { day } from '../playing/play.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { reasonOf, received, step } from '../playing/step.fixture.ts'

const { 经办人: clerk, 申请人: applicant } = people

describe('correction', () => {
  const asked = step(received, 'ask-correction', { items: '文号', until: day('2025-10-31') }, '2025-10-09')

  it('sets a day after the notice, says what is missing, and is numbered', () => {
    const ask = (until: string, items = '文号') =>
      reasonOf(step(received, 'ask-correction', { items, until: day(until) }, '2025-10-09'))
    expect(ask('2025-10-09')).toBe('until-not-later')
    expect(ask('2025-10-10')).toBe('taken')
    expect(ask('2025-10-31', ' ')).toBe('words-missing')
    expect(asked.acts.at(-1)?.facts).toMatchObject({ letter: '卫人社公开告〔2025〕2号' })
  })

  it('after the eighth day is late, but stands; after the reply was due it has no effect', () => {
    const ask = (date: string) =>
      reasonOf(step(received, 'ask-correction', { items: '文号', until: day('2025-12-31') }, date))
    expect([ask('2025-10-29'), ask('2025-10-30')]).toEqual(['taken', 'without-effect'])
  })

  it('is answered from the day of the notice on, with some words, once', () => {
    const give = (date: string, words = '补正') =>
      step(asked, 'take-supplement', { contents: [words] }, date, applicant, '2025-10-31')
    expect([reasonOf(give('2025-10-08')), reasonOf(give('2025-10-09'))]).toEqual(['too-early', 'taken'])
    expect(reasonOf(give('2025-10-10', ''))).toBe('nothing-asked')
    const given = give('2025-10-10')
    expect(reasonOf(step(given, 'take-supplement', { contents: ['再'] }, '2025-10-11', applicant))).toBe(
      'nothing-to-supplement',
    )
    expect(reasonOf(step(given, 'lapse-correction', {}, '2025-12-31'))).toBe('nothing-to-supplement')
  })

  it('lapses the day after, and not by a day written back', () => {
    const lapse = (date: string) => reasonOf(step(asked, 'lapse-correction', {}, date, clerk, '2025-11-03'))
    expect([lapse('2025-10-31'), lapse('2025-11-01')]).toEqual(['not-past', 'taken'])
  })

  it('that lapsed leaves nothing to do for the applicant but to tell it so', () => {
    const lapsed = step(asked, 'lapse-correction', {}, '2025-11-03')
    const consult = { who: 'third-party', name: '某', question: '否' } as const
    expect(reasonOf(step(lapsed, 'consult', consult, '2025-11-03'))).toBe('given-up')
    expect(reasonOf(step(lapsed, 'propose-extension', { days: 5, reason: '多' }, '2025-11-03'))).toBe(
      'given-up',
    )
  })
})
