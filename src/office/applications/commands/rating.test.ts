import { describe, expect, it } from 'vitest'
import { partsOf } from '../playing/payloads.fixture.ts'
import { fileOf, type Played } from '../playing/play.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { reasonOf, received, step } from '../playing/step.fixture.ts'

const { 经办人: clerk, 审核人: reviewer, 分管领导: leader, 申请人: applicant } = people
const date = '2025-10-20'
const rate = (before: Played, score: number, actor: (typeof people)[keyof typeof people] = applicant) =>
  step(before, 'rate', { score, words: '很快' }, date, actor)

const drafted = step(received, 'draft', { parts: partsOf('属于行政执法案卷') }, date)
const approved = step(drafted, 'approve', { edition: 1 }, date, reviewer)
const signed = step(approved, 'sign', { edition: 1, digest: 'a'.repeat(64) }, date, leader)
const served = step(signed, 'serve', { channel: 'hand', proof: '回证' }, date)

describe('a rating', () => {
  it('is one to five in whole numbers', () => {
    expect([0, 1, 2.5, 5, 6].map((score) => reasonOf(rate(served, score)))).toEqual([
      'score-malformed',
      'taken',
      'score-malformed',
      'taken',
      'score-malformed',
    ])
  })

  it('keeps the number and the words, and is given once', () => {
    const rated = rate(served, 4)
    expect(fileOf(rated).dossier.rating).toEqual({ on: date, score: 4, words: '很快' })
    expect(reasonOf(rate(rated, 5))).toBe('already-rated')
  })

  it('is the applicant’s alone, and of a reply that was given', () => {
    expect(rate(served, 5, clerk).refusal).toEqual({ reason: 'not-permitted', denial: 'not-your-role' })
    expect(reasonOf(rate(received, 5))).toBe('wrong-stage')
    const withdrawn = step(received, 'withdraw', { reason: '' }, date, applicant)
    expect(reasonOf(rate(withdrawn, 5))).toBe('nothing-to-rate')
  })
})
