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

const correct = (before: Played, publishedThrough: number | null, restatement?: string) => {
  const because = restatement === undefined ? {} : { restatement }
  const payload = { on: day('2026-03-02'), outcome: 'denied.stateSecret', because: '误', ...because } as const
  return take(before, 'correct-outcome', payload, on('2026-03-02', { publishedThrough }), people.经办人)
}

describe('a step that changes a published year', () => {
  it('needs its reason, and only where that year is published', () => {
    expect([null, 2024, 2025, 2026].map((through) => reasonOf(correct(served, through)))).toEqual([
      'taken',
      'taken',
      'restatement-needed',
      'restatement-needed',
    ])
    expect(correct(served, 2025, ' ').refusal).toEqual({ reason: 'restatement-needed', year: 2025 })
  })

  it('records the reason beside it, without the blanks around it; a year not published records none', () => {
    expect(correct(served, 2025, ' 归类有误 ').acts.at(-1)).toMatchObject({
      kind: 'application.year-restated',
      facts: { year: 2025, reason: '归类有误' },
    })
    expect(correct(served, 2024, '归类有误').acts.at(-1)?.kind).toBe('application.outcome-corrected')
  })

  it('while a step that changes no figure needs none', () => {
    const search = { on: day('2026-03-02'), places: '室', terms: '词', found: '' }
    const later = on('2026-03-02', { publishedThrough: 2026 })
    expect(reasonOf(take(received, 'record-search', search, later, people.经办人))).toBe('taken')
    const arrival = intakeBy({ channel: 'web', arrivedOn: day('2026-03-02') })
    expect(receive(arrival, later).ok).toBe(true)
  })
})
