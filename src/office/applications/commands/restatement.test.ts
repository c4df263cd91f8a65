import { describe, expect, it } from 'vitest'
import { partsOf } from '../playing/payloads.fixture.ts'
import { day, intakeBy, on, type Played, take } from '../playing/play.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { reasonOf, received, step } from '../playing/step.fixture.ts'
import { receive } from './receipt.ts'

const drafted = step(received, 'draft', { parts: partsOf('属于行政执法案卷') }, '2025-10-20')
const approved = step(drafted, 'approve', { edition: 1 }, '2025-10-20', people.审核人)
const signed = step(approved, 'sign', { edition: 1, digest: 'a'.repeat(64) }, '2025-10-20', people.分管领导)
const served = step(signed, 'serve', { channel: 'hand', proof: '回证' }, '2025-10-20')

const payload = { on: day('2026-03-02'), outcome: 'denied.stateSecret', because: '误' } as const
const propose = (publishedThrough: number | null, restatement?: string) => {
  const why = restatement === undefined ? {} : { restatement }
  const situation = on('2026-03-02', { publishedThrough })
  return take(served, 'propose-outcome', { ...payload, ...why }, situation, people.经办人)
}
const confirm = (before: Played, publishedThrough: number | null, restatement?: string) => {
  const why = restatement === undefined ? {} : { restatement }
  const said = { on: day('2026-03-03'), proposal: 1, ...why }
  return take(before, 'confirm-change', said, on('2026-03-03', { publishedThrough }), people.审核人)
}

describe('a step that changes a published year', () => {
  it('needs its reason, and only where that year is published: when it is proposed, and when it is confirmed', () => {
    const years = [null, 2024, 2025, 2026]
    const wanted = ['taken', 'taken', 'restatement-needed', 'restatement-needed']
    expect(years.map((through) => reasonOf(propose(through)))).toEqual(wanted)
    expect(years.map((through) => reasonOf(confirm(propose(null), through)))).toEqual(wanted)
    for (const refused of [propose(2025, ' '), confirm(propose(null), 2025, ' ')])
      expect(refused.refusal).toEqual({ reason: 'restatement-needed', year: 2025 })
  })

  it('records the reason beside the confirmation, without the blanks around it; before that it records none', () => {
    const proposed = propose(2025, ' 归类有误 ')
    expect(proposed.acts.slice(served.acts.length).map(({ kind }) => kind)).toEqual([
      'application.change-proposed',
    ])
    const restated = { kind: 'application.year-restated', facts: { year: 2025, reason: '归类有误' } }
    expect(confirm(proposed, 2025).acts.at(-1)).toMatchObject(restated)
    expect(confirm(propose(null), 2025, ' 归类有误 ').acts.at(-1)).toMatchObject(restated)
    expect(confirm(proposed, 2024).acts.at(-1)?.kind).toBe('application.outcome-change-confirmed')
  })

  it('of which the second person may give another reason than the first', () => {
    const facts = { year: 2025, reason: '复核时查明' }
    expect(confirm(propose(2025, '归类有误'), 2025, '复核时查明').acts.at(-1)?.facts).toEqual(facts)
  })

  it('while a step that changes no figure needs none', () => {
    const search = { on: day('2026-03-02'), places: '室', terms: '词', found: '' }
    const later = on('2026-03-02', { publishedThrough: 2026 })
    expect(reasonOf(take(received, 'record-search', search, later, people.经办人))).toBe('taken')
    const arrival = intakeBy({ channel: 'web', arrivedOn: day('2026-03-02') })
    expect(receive(arrival, later).ok).toBe(true)
  })
})
