import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { personIdSchema } from '../authorities/people/person.ts'
import { hour, minute } from './moment.ts'
import type { Session } from './records.ts'
import { lastSeenToRecord, type PersonChanges, sessionEnd, sessionEndSentences } from './session.ts'

const start = 1_750_000_000_000
const session: Session = {
  id: 'hash',
  person: personIdSchema.parse('lin'),
  startedAt: start,
  lastSeenAt: start,
  strength: 'full',
}
const unchanged: PersonChanges = {
  rolesChangedAt: null,
  credentialsChangedAt: null,
  frozenAt: null,
  signedOutEverywhereAt: null,
}

describe('a session ends', () => {
  test('after 30 minutes without a page', () => {
    expect(sessionEnd(session, unchanged, start + 30 * minute - 1)).toBe(null)
    expect(sessionEnd(session, unchanged, start + 30 * minute)).toBe('idle')
  })

  test('after twelve hours however busy', () => {
    const busy = (now: number) => ({ ...session, lastSeenAt: now })
    expect(sessionEnd(busy(start + 12 * hour - 1), unchanged, start + 12 * hour - 1)).toBe(null)
    expect(sessionEnd(busy(start + 12 * hour), unchanged, start + 12 * hour)).toBe('too-old')
  })

  test('after ten minutes half way between password and second factor', () => {
    const half: Session = { ...session, strength: 'password' }
    expect(sessionEnd(half, unchanged, start + 10 * minute - 1)).toBe(null)
    expect(sessionEnd(half, unchanged, start + 10 * minute)).toBe('too-old')
  })

  test.each([
    ['rolesChangedAt', 'roles-changed'],
    ['credentialsChangedAt', 'credentials-changed'],
    ['frozenAt', 'frozen'],
    ['signedOutEverywhereAt', 'signed-out-everywhere'],
  ] as const)('at once when %s is its beginning or later, not when it was before', (change, end) => {
    const at = (moment: number) => sessionEnd(session, { ...unchanged, [change]: moment }, start + minute)
    expect(at(start - 1)).toBe(null)
    expect(at(start)).toBe(end)
    expect(at(start + 1)).toBe(end)
  })

  test('when the clock jumps back, but not for a small correction', () => {
    expect(sessionEnd(session, unchanged, start - minute)).toBe(null)
    expect(sessionEnd(session, unchanged, start - minute - 1)).toBe('clock-went-back')
  })

  test('for good: no later moment brings it back', () => {
    fc.assert(
      fc.property(fc.nat(13 * hour), fc.nat(13 * hour), fc.nat(13 * hour), (seen, after, more) => {
        const one = { ...session, lastSeenAt: start + seen }
        const now = start + seen + after
        if (sessionEnd(one, unchanged, now) !== null)
          expect(sessionEnd(one, unchanged, now + more)).not.toBe(null)
      }),
    )
  })
})

test('being seen is written once a minute', () => {
  expect(lastSeenToRecord(session, start + minute - 1)).toBe(null)
  expect(lastSeenToRecord(session, start + minute)).toBe(start + minute)
})

test('every end is told in a Chinese sentence', () => {
  for (const sentence of Object.values(sessionEndSentences)) expect(sentence).toMatch(/；.+。$/u)
})
