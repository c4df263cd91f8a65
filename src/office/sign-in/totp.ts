import type { Moment } from './moment.ts'

/** RFC 6238 with the values every authenticator app knows; a secret of 160 bits (RFC 4226 §4 R6). */
export const totpRules = {
  digits: 6,
  periodSeconds: 30,
  secretBytes: 20,
  /** One step of clock difference either way (RFC 6238 §5.2). */
  stepsTolerated: 1,
} as const

/** The time step of a moment. */
export function totpStep(now: Moment): number {
  return Math.floor(now / (totpRules.periodSeconds * 1_000))
}

export type CodeVerdict =
  | { readonly verdict: 'accepted'; readonly lastUsedStep: number }
  | { readonly verdict: 'wrong' | 'outside-window' | 'already-used' }

/**
 * Whether a code is taken. `matchedStep` is the step the TOTP library found it to belong to, null where to none. A code is used
 * once, and so are those before it (RFC 6238 §5.2); the caller stores `lastUsedStep` in the same transaction, against the value
 * it read, so that of two who send one code at once only one gets in.
 */
export function judgeCode(matchedStep: number | null, lastUsedStep: number, now: Moment): CodeVerdict {
  if (matchedStep === null) return { verdict: 'wrong' }
  if (Math.abs(matchedStep - totpStep(now)) > totpRules.stepsTolerated) return { verdict: 'outside-window' }
  if (matchedStep <= lastUsedStep) return { verdict: 'already-used' }
  return { verdict: 'accepted', lastUsedStep: matchedStep }
}
