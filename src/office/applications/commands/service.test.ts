import { describe, expect, it } from 'vitest'
import { partsOf } from '../playing/payloads.fixture.ts'
import { day, fileOf, on, take } from '../playing/play.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { reasonOf, received, step } from '../playing/step.fixture.ts'

const drafted = step(received, 'draft', { parts: partsOf('属于行政执法案卷') }, '2025-12-29')
const approved = step(drafted, 'approve', { edition: 1 }, '2025-12-30', people.审核人)
const signed = step(approved, 'sign', { edition: 1, digest: 'a'.repeat(64) }, '2025-12-31', people.分管领导)

describe('a reply signed in one year and sent in the next', () => {
  const closedOn = (basis: 'issue' | 'service') => {
    const situation = on('2026-01-05', { office: { 'report.closedDateBasis': basis } })
    const payload = { on: day('2026-01-05'), channel: 'post', proof: '邮件号' } as const
    return fileOf(take(signed, 'serve', payload, situation, people.经办人)).dossier.closing
  }

  it('counts where it was made, or where it was sent if the office decided so', () => {
    expect(closedOn('issue')).toEqual({ on: '2025-12-31', outcome: 'denied.enforcementFile' })
    expect(closedOn('service')).toEqual({ on: '2026-01-05', outcome: 'denied.enforcementFile' })
  })
})

describe('service', () => {
  const facts = (leaksAccepted?: string) => {
    const said = leaksAccepted === undefined ? {} : { leaksAccepted }
    return step(signed, 'serve', { channel: 'post', proof: '邮件号', ...said }, '2026-01-05').acts.at(-1)
      ?.facts
  }

  it('keeps why a file with more in it than it shows may go out, and says nothing where there is none', () => {
    expect(facts(' 批注均可公开 ')).toMatchObject({ leaksAccepted: '批注均可公开' })
    expect(facts()).not.toHaveProperty('leaksAccepted')
    expect(facts('  ')).not.toHaveProperty('leaksAccepted')
  })

  it('needs its proof, and a reply whose delivery is proved needs to have been sent', () => {
    expect(reasonOf(step(signed, 'serve', { channel: 'post', proof: ' ' }, '2026-01-05'))).toBe(
      'words-missing',
    )
    const withdrawn = step(received, 'withdraw', { reason: '' }, '2025-10-20', people.申请人)
    expect(reasonOf(step(withdrawn, 'prove-delivery', { proof: '妥投' }, '2025-10-21'))).toBe('no-reply-sent')
  })
})
