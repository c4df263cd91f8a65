import { describe, expect, it } from 'vitest'
import type { Opinion } from '../case/dossier.ts'
import { partsOf } from '../playing/payloads.fixture.ts'
import { fileOf, on, type Played } from '../playing/play.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { reasonOf, received, step } from '../playing/step.fixture.ts'
import { steps } from './registry.ts'

const date = '2025-10-09'
type Asked = readonly ['third-party' | 'co-maker', string, Opinion]

/** A reply that gives what was asked for, signed after these opinions. */
function signedAfter(...opinions: readonly Asked[]): Played {
  let played = received
  for (const [who, party, opinion] of opinions) {
    played = step(played, 'consult', { who, name: `${who}${party}`, question: '是否同意公开' }, date)
    played = step(played, 'take-opinion', { who, party, opinion, reasons: '' }, date)
  }
  const drafted = step(played, 'draft', { parts: partsOf('予以公开/2') }, date)
  const read = step(drafted, 'approve', { edition: 1 }, date, people.审核人)
  const clean = { edition: 1, conclusion: '可以公开' }
  const reviewed = step(read, 'review-secrecy', clean, date, people.保密审查员)
  return step(reviewed, 'sign', { edition: 1, digest: 'a'.repeat(64) }, date, people.分管领导)
}
const tell = (before: Played, party: string) =>
  step(before, 'tell-third-party', { party, contents: '金额', reason: '财政资金' }, date)
const open = (before: Played) => steps['tell-third-party'].closed(fileOf(before), on(date)) === undefined

describe('who is told that its wish was overruled', () => {
  it('is a third party that objected, wholly or in part', () => {
    const opinions = ['objects', 'partly', 'agrees'] as const
    expect(opinions.map((opinion) => open(signedAfter(['third-party', '甲', opinion])))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('is no co-maker, whose wish the law does not let an office overrule alone', () => {
    const both = signedAfter(['co-maker', '甲', 'objects'], ['third-party', '甲', 'agrees'])
    expect(reasonOf(tell(both, '甲'))).toBe('nobody-to-tell')
  })

  it('is each of several, by a letter of its own, and once', () => {
    const two = signedAfter(['third-party', '甲', 'objects'], ['third-party', '乙', 'partly'])
    const one = tell(two, '乙')
    expect(fileOf(one).dossier.consultations.map(({ told }) => told?.on)).toEqual([undefined, date])
    expect(reasonOf(tell(one, '乙'))).toBe('party-unknown')
    const all = tell(one, '甲')
    expect([reasonOf(all), open(all)]).toEqual(['taken', false])
  })

  it('is told by a numbered notice', () => {
    const told = tell(signedAfter(['third-party', '甲', 'objects']), '甲')
    expect(told.acts.at(-1)?.facts).toMatchObject({
      party: '甲',
      letter: expect.stringMatching(/^卫人社公开告/u),
    })
  })
})
