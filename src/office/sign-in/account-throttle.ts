import type { Moment } from './moment.ts'
import type { SignInAttempt } from './records.ts'
import { throttleRules as rules } from './throttle-rules.ts'

/** Failures since the last success, and how often they already led to a lock. */
interface Counter {
  readonly failures: number
  readonly locks: number
  readonly lastFailure: Moment
  readonly openAt: Moment
  readonly locked: boolean
}

/**
 * What an account's attempts come to. Strangers share one counter, each address known for the account has its own: so a
 * stranger can lock out other strangers, but not the owner at the usual desk.
 */
export interface AccountThrottle {
  readonly lastSuccess: ReadonlyMap<string, Moment>
  readonly counters: ReadonlyMap<string, Counter>
}

const strangers = ' strangers'
const fresh: Counter = { failures: 0, locks: 0, lastFailure: 0, openAt: 0, locked: false }

/** Folds the attempts of one account, oldest first; those of the last 30 days are enough. */
export function accountThrottle(attempts: Iterable<SignInAttempt>): AccountThrottle {
  const lastSuccess = new Map<string, Moment>()
  const counters = new Map<string, Counter>()
  for (const attempt of attempts) {
    const key = counterKey({ lastSuccess, counters }, attempt.address, attempt.at)
    if (attempt.succeeded) {
      counters.delete(key)
      lastSuccess.set(attempt.address, attempt.at)
    } else counters.set(key, afterFailure(counters.get(key) ?? fresh, attempt.at))
  }
  return { lastSuccess, counters }
}

/** Whether the owner signed in from an address lately enough. */
export function isKnownAddress({ lastSuccess }: AccountThrottle, address: string, now: Moment): boolean {
  const last = lastSuccess.get(address)
  return last !== undefined && now - last < rules.knownFor
}

/** When the account next takes a try from an address, and whether it is locked until then. */
export function accountOpenAt(
  throttle: AccountThrottle,
  address: string,
  now: Moment,
): { readonly openAt: Moment; readonly locked: boolean } {
  return throttle.counters.get(counterKey(throttle, address, now)) ?? fresh
}

function counterKey(throttle: AccountThrottle, address: string, now: Moment): string {
  return isKnownAddress(throttle, address, now) ? address : strangers
}

function afterFailure(before: Counter, at: Moment): Counter {
  // A try during a lock was refused unjudged; counting it would let a script hold the lock for ever.
  if (at < before.openAt) return before
  const { failures, locks } = at - before.lastFailure < rules.forgetFailuresAfter ? before : fresh
  const now = failures + 1
  if (now < rules.failuresBeforeLock) {
    const delay = now < 2 ? 0 : rules.firstDelay * 2 ** (now - 2)
    return { failures: now, locks, lastFailure: at, openAt: at + delay, locked: false }
  }
  const lock = Math.min(rules.firstLock * 2 ** locks, rules.longestLock)
  return { failures: 0, locks: locks + 1, lastFailure: at, openAt: at + lock, locked: true }
}
