import type { Moment } from './moment.ts'
import { passwordExpiresAt } from './password.ts'
import type { PasswordProfile } from './password-profiles.ts'
import type { Credentials } from './records.ts'

/** What a person has shown so far in this sign-in. Taking an enrolment code clears both factors, so that both are set anew. */
export type Shown = 'nothing' | 'password' | 'both' | 'enrolment'

/** What is asked for next; `enter` opens the desk. */
export type SignInStep =
  | 'password'
  | 'second-factor'
  | 'enrolment-code'
  | 'set-password'
  | 'set-second-factor'
  | 'change-password'
  | 'enter'

export interface SignInPolicy {
  readonly profile: PasswordProfile
  /** `required`: two factors for everyone (GB/T 22239-2019 三级 8.1.4.1 d). `offered` only for demonstrations. */
  readonly secondFactor: 'required' | 'offered'
}

/**
 * The one way through a sign-in with factors of our own. No path enters without a password of one's own that is not overdue;
 * whoever a single sign-on vouches for shows the factors there.
 */
export function nextSignInStep(
  shown: Shown,
  { password, secondFactor }: Pick<Credentials, 'password' | 'secondFactor'>,
  policy: SignInPolicy,
  now: Moment,
): SignInStep {
  if (shown === 'nothing') return 'password'
  if (!password) return shown === 'enrolment' ? 'set-password' : 'password'
  if (shown === 'password' && secondFactor) return 'second-factor'
  if (!secondFactor && policy.secondFactor === 'required')
    // A password alone may not choose the second factor, or whoever stole it would.
    return shown === 'enrolment' ? 'set-second-factor' : 'enrolment-code'
  const expires = passwordExpiresAt(policy.profile, password.changedAt)
  return expires !== null && expires <= now ? 'change-password' : 'enter'
}
