import { describe, expect, it } from 'vitest'
import { personIdSchema } from '#office/authorities/people/person.ts'
import type { Asking } from '#office/authorities/permissions/seats.ts'
import { isUnsettled } from './demand.ts'
import { type Desk, dayOf, lifeOf, someone, taken, tried, wholeFills } from './play.fixture.ts'

const handler = someone('h', 'handler')
const reviewer = someone('r', 'reviewer')
const secrecy = someone('s', 'secrecyReviewer')
const leader = someone('l', 'leader')
const upper: Asking = {
  person: personIdSchema.parse('upper'),
  seats: [{ role: 'supervisor', relation: 'child' }],
}
const reasons = [{ rule: 'remedies.sum', severity: 'error', message: '表四合计不符。' }] as const
const demand = { because: '请核对表四', until: dayOf(2, 15), reasons }

/** Written, checked and waiting to be released. */
const written = (desk: Desk) => {
  const saved = taken(desk, handler, 'save-words', { fills: wholeFills })
  const submitted = taken(saved, handler, 'submit', { reasons: new Map() })
  return taken(taken(submitted, reviewer, 'approve', {}), secrecy, 'review-secrecy', {})
}
const begun = written({ acts: [], applications: 3 })
const released = taken(begun, leader, 'release', {})
const demanded = taken(released, upper, 'demand-correction', demand)
const demandIn = (desk: Desk) => lifeOf(desk).demand

/** Begins a correction, changes the figures, and publishes it. */
const corrected = (desk: Desk) => {
  const correcting = taken(desk, handler, 'begin-correction', { reason: '漏计' })
  const again = taken({ ...correcting, applications: 4 }, handler, 'submit', { reasons: new Map() })
  return taken(again, leader, 'release-correction', {})
}

describe('a correction that the supervising authority asks for', () => {
  it('stands in the report with its reasons, its day and who asked', () => {
    const asked = { state: 'open', by: upper.person, on: dayOf(1, 20), editions: 1 }
    expect(demandIn(demanded)).toEqual({ ...demand, ...asked })
  })

  it('is answered by the correction, and by nothing less', () => {
    const begunCorrecting = taken(demanded, handler, 'begin-correction', { reason: '漏计' })
    expect(demandIn(begunCorrecting)?.state).toBe('open')
    expect(demandIn(taken(begunCorrecting, handler, 'drop-correction', {}))?.state).toBe('open')
    expect(demandIn(corrected(demanded))).toMatchObject({ state: 'corrected', correctedOn: dayOf(1, 20) })
  })

  it('asked before publication is not answered by publishing the very edition it was asked of', () => {
    const early = taken(begun, upper, 'demand-correction', demand)
    expect(demandIn(taken(early, leader, 'release', {}))?.state).toBe('open')
    const back = taken(early, leader, 'send-back', { because: '按要求改' })
    expect(demandIn(taken(written({ ...back, applications: 4 }), leader, 'release', {}))?.state).toBe(
      'corrected',
    )
  })

  it('is answered by an explanation, which the supervising authority takes or does not', () => {
    const explained = taken(demanded, reviewer, 'explain-demand', { explanation: ' 表四无误 ' })
    expect(demandIn(explained)).toMatchObject({ state: 'explained', explanation: { words: '表四无误' } })
    expect(isUnsettled(demandIn(explained))).toBe(true)
    const closed = taken(explained, upper, 'close-demand', { because: '说明成立' })
    expect(demandIn(closed)).toMatchObject({ state: 'closed', closedBecause: '说明成立' })
    expect(demandIn(taken(explained, upper, 'demand-correction', demand))?.state).toBe('open')
  })

  it('is for those it concerns', () => {
    for (const who of [handler, reviewer, secrecy, leader])
      expect(tried(released, who, 'demand-correction', demand)).toBe('not-permitted')
    for (const who of [handler, secrecy, upper])
      expect(tried(demanded, who, 'explain-demand', { explanation: '无误' })).toBe('not-permitted')
    const beside: Asking = { ...upper, seats: [{ role: 'supervisor', relation: 'other' }] }
    expect(tried(released, beside, 'demand-correction', demand)).toBe('not-permitted')
  })

  it('is one at a time, says what for, and gives a day that can be kept', () => {
    expect(tried(demanded, upper, 'demand-correction', demand)).toBe('demand-open')
    const empty = { ...demand, because: ' ', reasons: [] }
    expect(tried(released, upper, 'demand-correction', empty)).toBe('demand-without-reason')
    const past = { ...demand, until: dayOf(1, 19) }
    expect(tried(released, upper, 'demand-correction', past)).toBe('until-impossible')
    expect(tried(released, leader, 'explain-demand', { explanation: '无误' })).toBe('no-demand')
    expect(tried(released, upper, 'close-demand', { because: '撤回' })).toBe('no-demand')
    expect(tried(demanded, leader, 'explain-demand', { explanation: ' ' })).toBe('reason-missing')
  })
})
