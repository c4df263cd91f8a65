import type { Moment } from './moment.ts'
import type { SignInAttempt } from './records.ts'
import { throttleRules as rules } from './throttle-rules.ts'

/**
 * When an address next takes a try. Failures that the same account made good from the same address no longer count, so a
 * whole office behind one address mistyping on Monday morning is not held up; guesses at many accounts add up. `attempts`
 * are those of the address in the window, oldest first.
 */
export function addressOpenAt(attempts: readonly SignInAttempt[], now: Moment): Moment {
  const madeGood = new Map<string, Moment>()
  for (const { account, at, succeeded } of attempts) if (succeeded) madeGood.set(account, at)
  const open = attempts.filter(
    ({ account, at, succeeded }) =>
      !succeeded && now - at < rules.addressWindow && at >= (madeGood.get(account) ?? at),
  )
  const over = open.length - rules.addressFailures
  const last = open.at(-1)
  if (over <= 0 || !last) return 0
  return last.at + Math.min(rules.firstDelay * 2 ** (over - 1), rules.longestAddressDelay)
}
