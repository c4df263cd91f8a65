import { describe, expect, it } from 'vitest'
import type { Finding } from '../finding.ts'
import { findingKey } from './explained.ts'
import { type Desk, dayOf, lifeOf, someone, taken, tried, wholeFills } from './play.fixture.ts'

const handler = someone('zhang', 'handler')
const reviewer = someone('li', 'reviewer')
const secrecy = someone('wang', 'secrecyReviewer')
const leader = someone('chen', 'leader')
const none = { reasons: new Map() }

const empty: Desk = { acts: [], applications: 2 }
const written = () => taken(empty, handler, 'save-words', { fills: wholeFills })
const submitted = (desk: Desk = written()) => taken(desk, handler, 'submit', none)
const toRelease = () => taken(taken(submitted(), reviewer, 'approve', {}), secrecy, 'review-secrecy', {})
const released = () => taken(toRelease(), leader, 'release', {})

describe('a yearly report', () => {
  it('goes from its drafter through two readers to the leader, and is frozen with its day', () => {
    const life = lifeOf(released())
    expect(life.stage).toBe('released')
    expect(life.versions).toHaveLength(1)
    expect(life.versions[0]?.released).toMatchObject({
      year: 2025,
      published: '2026-01-20',
      source: 'register',
    })
    expect(life.versions[0]?.asOf).toBe(2)
  })

  it('is handed in whole, and not before the year is over', () => {
    expect(tried(empty, handler, 'submit', none)).toBe('blanks-left')
    expect(tried(written(), handler, 'submit', none, dayOf(1, 1))).not.toBe('year-not-over')
    const early = { ...written() }
    expect(tried(early, handler, 'submit', none, '2025-12-31' as ReturnType<typeof dayOf>)).toBe(
      'year-not-over',
    )
  })

  it('is stopped by an error, and lets a warning pass only with its reason, which stays on record', () => {
    const found = (severity: Finding['severity'], message: string): Finding => {
      return { rule: 'disclosure.stock', severity, cells: [], expected: null, actual: null, message }
    }
    const warning = found('warning', '现行有效件数不衔接。')
    const wrong = { ...written(), findings: [found('error', '合计不符。'), warning] }
    expect(tried(wrong, handler, 'submit', none)).toBe('errors-found')
    const doubtful = { ...written(), findings: [warning] }
    expect(tried(doubtful, handler, 'submit', none)).toBe('reasons-missing')
    const reasons = new Map([[findingKey(warning), '机构改革划转两件。']])
    const after = lifeOf(taken(doubtful, handler, 'submit', { reasons }))
    expect(after.editions[0]?.warnings).toEqual([
      { rule: 'disclosure.stock', message: '现行有效件数不衔接。', reason: '机构改革划转两件。' },
    ])
  })

  it('whose figures moved after it was handed in is checked and released by nobody until it is handed in anew', () => {
    const moved = { ...submitted(), applications: 3 }
    expect(tried(moved, reviewer, 'approve', {})).toBe('stale')
    expect(tried(moved, secrecy, 'review-secrecy', {})).toBe('stale')
    expect(tried({ ...toRelease(), applications: 3 }, leader, 'release', {})).toBe('stale')
    const again = submitted(taken(moved, handler, 'recall', {}))
    const checked = taken(taken(again, reviewer, 'approve', {}), secrecy, 'review-secrecy', {})
    const { versions } = lifeOf(taken(checked, leader, 'release', {}))
    expect(versions[0]?.released.cells['applications/new/total']).toBe(3)
  })

  it('goes back with a reason, and both readings before count no longer', () => {
    expect(tried(toRelease(), leader, 'send-back', { because: ' ' })).toBe('reason-missing')
    const back = taken(toRelease(), leader, 'send-back', { because: '第五部分太空泛' })
    expect(lifeOf(back)).toMatchObject({ stage: 'drafting', returned: { because: '第五部分太空泛' } })
    expect(tried(submitted(back), leader, 'release', {})).toBe('wrong-stage')
  })

  it('is never read twice by one person, nor by anyone who wrote a word of it', () => {
    const both = someone('li', 'reviewer', 'secrecyReviewer', 'leader')
    const once = taken(submitted(), both, 'approve', {})
    expect(tried(once, both, 'review-secrecy', {})).toBe('not-permitted')
    const second = taken(once, secrecy, 'review-secrecy', {})
    expect(tried(second, both, 'release', {})).toBe('not-permitted')
    const wrote = someone('he', 'handler', 'reviewer', 'leader')
    const helped = taken(empty, wrote, 'save-words', { fills: wholeFills })
    expect(tried(submitted(helped), wrote, 'approve', {})).toBe('not-permitted')
  })

  it('is released once', () => {
    expect(tried(released(), leader, 'release', {})).toBe('wrong-stage')
  })

  it('records nothing where the same words are saved again', () => {
    expect(taken(written(), handler, 'save-words', { fills: wholeFills }).acts).toHaveLength(1)
  })
})

describe('a published report', () => {
  const begun = () => taken(released(), handler, 'begin-correction', { reason: '漏计一件' })

  it('is corrected with a reason, by two, and the older version stays', () => {
    expect(tried(released(), handler, 'begin-correction', { reason: '' })).toBe('reason-missing')
    const changed = { ...begun(), applications: 3 }
    const correction = taken(changed, handler, 'submit', none)
    expect(tried(correction, someone('zhang', 'handler', 'leader'), 'release-correction', {})).toBe(
      'not-permitted',
    )
    expect(tried(correction, reviewer, 'release-correction', {})).toBe('not-permitted')
    const { versions, stage } = lifeOf(taken(correction, leader, 'release-correction', {}))
    expect(stage).toBe('released')
    expect(versions.map(({ correction: why }) => why)).toEqual([null, '漏计一件'])
    expect(versions.map((one) => one.released.cells['applications/new/total'])).toEqual([2, 3])
  })

  it('is not corrected into itself', () => {
    expect(tried(begun(), handler, 'submit', none)).toBe('nothing-changed')
    expect(lifeOf(taken(begun(), handler, 'drop-correction', {})).stage).toBe('released')
  })

  it('whose correction is out of date goes back first', () => {
    const correction = taken({ ...begun(), applications: 3 }, handler, 'submit', none)
    expect(tried({ ...correction, applications: 4 }, leader, 'release-correction', {})).toBe('stale')
    const back = taken(correction, leader, 'send-back', { because: '再核' })
    expect(lifeOf(back)).toMatchObject({ stage: 'correcting', reason: '漏计一件' })
  })
})

describe('a report published elsewhere', () => {
  const [paper] = lifeOf(released()).versions.map((one) => ({ ...one.released, source: 'paper' as const }))
  if (!paper) throw new Error('it was released above')
  const proposed = () => taken(empty, handler, 'propose-take-over', { report: paper, reason: '' })

  it('is public only after a second person held it against the original', () => {
    expect(lifeOf(proposed())).toMatchObject({ stage: 'take-over', versions: [] })
    const both = someone('zhang', 'handler', 'reviewer')
    expect(tried(proposed(), both, 'confirm-take-over', {})).toBe('not-permitted')
    expect(tried(proposed(), secrecy, 'confirm-take-over', {})).toBe('not-permitted')
    expect(lifeOf(taken(proposed(), reviewer, 'confirm-take-over', {})).versions).toHaveLength(1)
    const declined = taken(proposed(), leader, 'decline-take-over', { because: '表三读错' })
    expect(lifeOf(declined)).toMatchObject({ stage: 'drafting', versions: [] })
  })

  it('replaces an earlier one with a reason only, and never one drawn from this register', () => {
    const known = taken(proposed(), reviewer, 'confirm-take-over', {})
    expect(tried(known, handler, 'propose-take-over', { report: paper, reason: '' })).toBe('reason-missing')
    const again = taken(known, handler, 'propose-take-over', { report: paper, reason: '原件勘误' })
    const { versions } = lifeOf(taken(again, leader, 'confirm-take-over', {}))
    expect(versions.map(({ correction }) => correction)).toEqual([null, '原件勘误'])
    expect(tried(released(), handler, 'propose-take-over', { report: paper, reason: '换' })).toBe(
      'drawn-from-register',
    )
  })
})
