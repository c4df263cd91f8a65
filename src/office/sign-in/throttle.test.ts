import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, type Moment, minute, second } from './moment.ts'
import type { SignInAttempt } from './records.ts'
import { waitBeforeTry, waitSentence } from './throttle.ts'
import { throttleRules } from './throttle-rules.ts'

const start: Moment = 1_750_000_000_000

/** An office's log: each try is judged only where the throttle lets it, as the server does. */
function door() {
  const log: SignInAttempt[] = []
  const wait = (account: string, address: string, now: Moment) =>
    waitBeforeTry(
      log.filter((attempt) => attempt.account === account && now - attempt.at < 30 * day),
      log.filter((attempt) => attempt.address === address && now - attempt.at < throttleRules.addressWindow),
      { address, now },
    )
  const knock = (account: string, address: string, at: Moment, succeeded = false) => {
    const refused = wait(account, address, at)
    if (!refused) log.push({ at, account, address, succeeded })
    return refused
  }
  return { wait, knock, log }
}

describe('an account', () => {
  test('is locked for 15 minutes by the fifth failure, and open to the second after', () => {
    const { knock, wait } = door()
    for (let n = 0; n < 5; n++) expect(knock('lin', '10.0.0.1', start + n * minute)).toBe(null)
    const locked = start + 4 * minute
    expect(wait('lin', '10.0.0.1', locked + 15 * minute - 1)).toEqual({
      until: locked + 15 * minute,
      because: 'account-locked',
    })
    expect(wait('lin', '10.0.0.1', locked + 15 * minute)).toBe(null)
  })

  test('waits a little longer after each failure', () => {
    const { knock, wait } = door()
    const waits: number[] = []
    let now = start
    for (let n = 0; n < 4; n++) {
      knock('lin', '10.0.0.1', now)
      const until = wait('lin', '10.0.0.1', now)?.until ?? now
      waits.push((until - now) / second)
      now = until
    }
    expect(waits).toEqual([0, 1, 2, 4])
  })

  test('is locked for twice as long each time, up to four hours, and afresh after a day without failure', () => {
    const { knock, wait, log } = door()
    const locks: number[] = []
    let now = start
    while (locks.length < 7) {
      // Each lock takes five judged failures again.
      expect(Math.floor(log.length / 5)).toBe(locks.length)
      knock('lin', '10.0.0.1', now)
      const refused = wait('lin', '10.0.0.1', now)
      if (refused?.because === 'account-locked') locks.push((refused.until - now) / minute)
      now = refused?.until ?? now
    }
    expect(locks).toEqual([15, 30, 60, 120, 240, 240, 240])
    now += day
    for (let n = 0; n < 5; n++) knock('lin', '10.0.0.1', now + n * minute)
    expect(wait('lin', '10.0.0.1', now + 4 * minute)?.until).toBe(now + 19 * minute)
  })

  test('forgives all failures at the first success', () => {
    const { knock, wait } = door()
    for (let n = 0; n < 4; n++) knock('lin', '10.0.0.1', start + n * minute)
    knock('lin', '10.0.0.1', start + 5 * minute, true)
    for (let n = 6; n < 10; n++) expect(knock('lin', '10.0.0.1', start + n * minute)).toBe(null)
    expect(wait('lin', '10.0.0.1', start + 11 * minute)).toBe(null)
  })

  test('cannot be locked from outside against its owner at the usual desk', () => {
    const { knock, wait } = door()
    knock('lin', 'desk', start, true)
    for (let n = 1; n <= 200; n++) knock('lin', `far-${n}`, start + n * minute)
    const now = start + 201 * minute
    expect(wait('lin', 'far-1', now)?.because).toBe('account-locked')
    expect(wait('lin', 'desk', now)).toBe(null)
  })

  test('is treated alike whether or not it exists', () => {
    const { knock, wait } = door()
    for (let n = 0; n < 5; n++) knock('no-such-account', '10.0.0.1', start + n * minute)
    expect(wait('no-such-account', '10.0.0.1', start + 5 * minute)?.because).toBe('account-locked')
  })

  test('takes at most 60 guesses a day from strangers, from however many addresses and however fast', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000 }),
        fc.integer({ min: 1, max: 20 }),
        (addresses, everySeconds) => {
          const { knock, log } = door()
          knock('lin', 'desk', start, true)
          for (let at = start; at < start + day; at += everySeconds * 30 * second)
            knock('lin', `far-${at % addresses}`, at)
          expect(log.length - 1).toBeLessThanOrEqual(60)
          expect(log.length).toBeGreaterThan(20)
        },
      ),
      { numRuns: 15 },
    )
  })
})

describe('an address', () => {
  test('of 50 honest people who all mistype twice at once holds nobody up', () => {
    const { knock } = door()
    const names = Array.from({ length: 50 }, (_, n) => `clerk-${n}`)
    for (const [index, name] of names.entries()) {
      expect(knock(name, 'nat', start + index)).toBe(null)
      expect(knock(name, 'nat', start + 10 * second + index)).toBe(null)
    }
    for (const [index, name] of names.entries())
      expect(knock(name, 'nat', start + 20 * second + index, true)).toBe(null)
  })

  test('that guesses at many accounts gets about a hundred guesses in a quarter of an hour', () => {
    const { knock, log } = door()
    for (let n = 0; n < 3_600; n++) knock(`account-${n}`, 'bad', start + n * second)
    for (const { at } of log) {
      const inWindow = log.filter((other) => other.at >= at && other.at < at + throttleRules.addressWindow)
      expect(inWindow.length).toBeLessThanOrEqual(throttleRules.addressFailures + 25)
    }
    expect(log.length).toBeGreaterThan(throttleRules.addressFailures)
  })

  test('waits longer with each guess too many, but never more than a minute', () => {
    const failures = (count: number) =>
      Array.from({ length: count }, (_, n) => ({
        at: start,
        account: `a-${n}`,
        address: 'bad',
        succeeded: false,
      }))
    const delay = (count: number) => {
      const wait = waitBeforeTry([], failures(count), { address: 'bad', now: start })
      return wait ? (wait.until - start) / second : 0
    }
    expect([100, 101, 102, 103, 106, 107, 200].map(delay)).toEqual([0, 1, 2, 4, 32, 60, 60])
  })

  test('that is busy does not stop those who are known there', () => {
    const { knock, wait } = door()
    knock('lin', 'nat', start - day, true)
    for (let n = 0; n < 101; n++) knock(`account-${n}`, 'nat', start + n)
    expect(wait('new', 'nat', start + 200)).toEqual({ until: start + 100 + second, because: 'address-busy' })
    expect(wait('lin', 'nat', start + 200)).toBe(null)
  })

  test('does not win time by signing in to an account of its own', () => {
    const { knock, wait } = door()
    for (let n = 0; n < 101; n++) {
      knock(`account-${n}`, 'bad', start + n)
      if (n % 10 === 0) knock('own', 'bad', start + n, true)
    }
    expect(wait('victim', 'bad', start + 101)?.because).toBe('address-busy')
  })
})

test('a wait is told in words that do not say why', () => {
  expect(waitSentence({ until: start + 90 * second, because: 'account-locked' }, start)).toBe(
    '登录尝试过多，请在 2 分钟后再试；忘记密码请联系本单位的安全管理员。',
  )
  expect(waitSentence({ until: start + 1_500, because: 'address-busy' }, start)).toContain('2 秒')
})
