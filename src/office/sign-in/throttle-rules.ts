import { day, hour, minute, second } from './moment.ts'

/** GB/T 22239-2019 三级 8.1.4.1 b) asks for handling of failed sign-ins; ASVS 6.3.1 that it cannot be turned against the owner. */
export const throttleRules = {
  failuresBeforeLock: 5,
  firstLock: 15 * minute,
  longestLock: 4 * hour,
  /** From the second failure on, the next try waits this long, then twice as long, and so on. */
  firstDelay: 1 * second,
  /** After this time without a failure an account starts afresh. */
  forgetFailuresAfter: 1 * day,
  /** An address from which the owner signed in within this time is known for the account. */
  knownFor: 30 * day,
  /** Failures an address may have open at once: an office of 50 behind one address mistyping twice each. */
  addressFailures: 100,
  addressWindow: 15 * minute,
  longestAddressDelay: 1 * minute,
} as const
