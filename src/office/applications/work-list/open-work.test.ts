import { describe, expect, it } from 'vitest'
import { authorityIdSchema } from '#office/authorities/authority.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { partsOf } from '../playing/payloads.fixture.ts'
import { fileOf } from '../playing/play.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { received, step } from '../playing/step.fixture.ts'
import { keeperOf, openCasesAsWork } from './open-work.ts'

const here = authorityIdSchema.parse('weidong-hrss')
const handler = personIdSchema.parse('handler-1')
const date = '2025-10-20'
const assigned = step(received, 'assign', { handler }, date, people.审核人)
const drafted = step(assigned, 'draft', { parts: partsOf('属于行政执法案卷') }, date)
const approved = step(drafted, 'approve', { edition: 1 }, date, people.审核人)
const signed = step(approved, 'sign', { edition: 1, digest: 'a'.repeat(64) }, date, people.分管领导)
const work = openCasesAsWork(here, [assigned, approved, signed, received].map(fileOf))

describe('the cases that lie with a handler', () => {
  it('are those given to that person, with who had a hand in their paper', () => {
    expect(work(handler, here, 'handler')).toEqual([
      { matter: '申请2025-1', draftedBy: null, reviewedBy: null },
      { matter: '申请2025-1', draftedBy: 'handler-1', reviewedBy: 'reviewer-1' },
      { matter: '申请2025-1', draftedBy: 'handler-1', reviewedBy: 'reviewer-1' },
    ])
  })

  it('are, of those that have ended, the ones in which a change waits, with whoever has it in hand', () => {
    const served = step(signed, 'serve', { channel: 'post', proof: '邮件号' }, date)
    const proposed = step(served, 'propose-anew', { because: '有误' }, date, people.身兼数职)
    const listed = openCasesAsWork(here, [served, proposed].map(fileOf))
    const [mine, other] = [handler, personIdSchema.parse('everything-1')].map((who) =>
      listed(who, here, 'handler'),
    )
    expect(mine).toEqual([])
    expect(other).toEqual([{ matter: '申请2025-1待复核的更正', draftedBy: null, reviewedBy: null }])
    expect([received, served, proposed].map((one) => keeperOf(fileOf(one)))).toEqual([
      null,
      null,
      'everything-1',
    ])
    expect(keeperOf(fileOf(assigned))).toBe(handler)
  })

  it('lie with nobody else, in no other role, and at no other authority', () => {
    expect(work(personIdSchema.parse('reviewer-1'), here, 'handler')).toEqual([])
    expect(work(handler, here, 'reviewer')).toEqual([])
    expect(work(handler, authorityIdSchema.parse('elsewhere'), 'handler')).toEqual([])
  })
})
