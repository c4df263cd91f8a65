import { describe, expect, it } from 'vitest'
import { partsOf } from '../playing/payloads.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { reasonOf, received, step } from '../playing/step.fixture.ts'
import { refusalSentence } from './refusal.ts'

const date = '2025-10-09'
const asked = {
  who: 'third-party',
  name: '甲公司',
  question: '赵明（13800000000）申请的合同是否同意公开',
} as const

describe('words that go to others', () => {
  it('are held once where they name the applicant, and say what of it stands there', () => {
    const held = step(received, 'consult', asked, date)
    expect(held.refusal).toEqual({ reason: 'names-applicant', what: ['姓名或者名称', '电话'] })
    if (held.refusal !== null) expect(refusalSentence(held.refusal)).toContain('申请人的姓名或者名称、电话')
    expect(reasonOf(step(received, 'consult', { ...asked, question: '是否同意公开' }, date))).toBe('taken')
  })

  it('go out all the same with a reason, which is kept', () => {
    const sent = step(received, 'consult', { ...asked, namesApplicant: ' 申请人已书面同意告知 ' }, date)
    expect(sent.acts.at(-1)?.facts).toMatchObject({ namesApplicant: '申请人已书面同意告知' })
    expect(reasonOf(step(received, 'consult', { ...asked, namesApplicant: ' ' }, date))).toBe(
      'names-applicant',
    )
    const quiet = step(received, 'consult', { ...asked, question: '是否同意公开' }, date)
    expect(quiet.acts.at(-1)?.facts).not.toHaveProperty('namesApplicant')
  })

  it('also those that tell a third party of the decision', () => {
    const question = { ...asked, question: '是否同意公开' }
    const consulted = step(received, 'consult', question, '2025-09-26')
    const answer = { who: 'third-party', party: '甲', opinion: 'objects', reasons: '' } as const
    const answered = step(consulted, 'take-opinion', answer, date, people.第三方)
    const drafted = step(answered, 'draft', { parts: partsOf('予以公开/2') }, date)
    const approved = step(drafted, 'approve', { edition: 1 }, date, people.审核人)
    const conclusion = { edition: 1, conclusion: '可以公开' }
    const cleared = step(approved, 'review-secrecy', conclusion, date, people.保密审查员)
    const signed = step(cleared, 'sign', { edition: 1, digest: 'a'.repeat(64) }, date, people.分管领导)
    const telling = { party: '甲', contents: '合同单价', reason: '赵明反映的问题涉及公共利益' }
    expect(reasonOf(step(signed, 'tell-third-party', telling, date))).toBe('names-applicant')
    const quiet = { ...telling, reason: '涉及公共利益' }
    expect(reasonOf(step(signed, 'tell-third-party', quiet, date))).toBe('taken')
  })
})
