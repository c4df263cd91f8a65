import { describe, expect, it } from 'vitest'
import { partsOf } from '../playing/payloads.fixture.ts'
import { day } from '../playing/play.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { received, step } from '../playing/step.fixture.ts'
import { baseOf, numbered } from './examples/example.fixture.ts'
import type { LetterDue } from './made-by.ts'
import { lettersDue } from './made-by.ts'
import { letterOfAct, titleOfAct } from './of-act.ts'

const base = baseOf({})
const receipt: LetterDue = { act: 1, form: 'receipt', number: '', to: 'applicant' }
const reply: LetterDue = { act: 1, form: 'reply', number: '卫人社公复〔2025〕1号', to: 'applicant' }

describe('the letter of an act', () => {
  const searched = step(
    received,
    'record-search',
    { places: '档案室', terms: '就业补助', found: '' },
    '2025-09-26',
  )

  it('is written of an act there is', () => {
    expect(() => letterOfAct({ ...receipt, act: 3 }, numbered(searched), base)).toThrow(
      'no act 3 to write of',
    )
    expect(() => letterOfAct(receipt, [], base)).toThrow('no act 1 to write of')
  })

  it('is a reply only where one was signed', () => {
    const unsigned = numbered(received, true)
    expect(() => letterOfAct(reply, unsigned, base)).toThrow('a reply was signed and the case is open')
    expect(() => titleOfAct(reply, unsigned, base)).toThrow('a reply was signed and the case is open')
  })

  it('that signed a reply is dated that day, whatever came after', () => {
    const drafted = step(searched, 'draft', { parts: partsOf('属于行政执法案卷') }, '2025-10-10')
    const read = step(drafted, 'approve', { edition: 1 }, '2025-10-11', people.审核人)
    const digest = 'a'.repeat(64)
    const signed = step(read, 'sign', { edition: 1, digest }, '2025-10-13', people.分管领导)
    const acts = numbered(step(signed, 'serve', { channel: 'hand', proof: '回证' }, '2025-10-14'))
    const [, due] = lettersDue(acts)
    if (due === undefined) throw new Error('a signature makes a reply')
    expect(letterOfAct(due, acts, base)).toMatchObject({
      title: '政府信息不予公开告知书',
      number: due.number,
      on: '2025-10-13',
    })
    expect(titleOfAct(due, acts, base)).toBe('政府信息不予公开告知书')
  })

  it('is for the applicant, for a party or for the house, each by its act', () => {
    const request = { department: '就业科', question: '检索', until: day('2025-10-10') }
    const helped = step(searched, 'ask-department', request, '2025-09-28')
    const question = { who: 'co-maker', name: '某局', question: '是否同意公开' } as const
    const due = lettersDue(numbered(step(helped, 'consult', question, '2025-09-28')))
    expect(due.map(({ form, to }) => [form, to])).toEqual([
      ['receipt', 'applicant'],
      ['department', 'inside'],
      ['co-maker', { who: 'co-maker', party: '甲' }],
    ])
  })

  it('goes to the party of its own kind and name, of several', () => {
    const ask = (before: typeof received, who: 'third-party' | 'co-maker', name: string) =>
      step(before, 'consult', { who, name, question: '是否同意公开' }, '2025-09-28')
    const acts = numbered(
      ask(ask(ask(received, 'third-party', '甲公司'), 'co-maker', '某局'), 'third-party', '乙公司'),
    )
    const to = (who: 'third-party' | 'co-maker', party: string): LetterDue => ({
      act: acts.length,
      form: who,
      number: '1号',
      to: { who, party },
    })
    const addressees = [to('third-party', '甲'), to('co-maker', '甲'), to('third-party', '乙')]
    expect(addressees.map((due) => letterOfAct(due, acts, base).addressee)).toEqual([
      '甲公司',
      '某局',
      '乙公司',
    ])
    expect(letterOfAct(to('co-maker', '丁'), acts, base).addressee).toBe('乙公司')
  })
})
