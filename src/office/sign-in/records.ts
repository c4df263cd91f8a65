import type { PersonId } from '../authorities/people/person.ts'
import type { Moment } from './moment.ts'

/** What is kept of a person to recognise them by; the store holds one row for each. */
export interface Credentials {
  readonly person: PersonId
  /** An argon2id hash in PHC form; null until the person chose a password with an enrolment code: nobody is born with one. */
  readonly password: { readonly hash: string; readonly changedAt: Moment } | null
  /** Hashes of earlier passwords, newest first, as many as the profile's history asks for. */
  readonly earlierHashes: readonly string[]
  readonly secondFactor: SecondFactor | null
}

/** A TOTP authenticator. The secret is sealed with a key that is not in the database, and is never shown again. */
export interface SecondFactor {
  readonly sealedSecret: string
  readonly confirmedAt: Moment
  /** The time step of the newest code used; codes of that step and before are spent. */
  readonly lastUsedStep: number
}

/** One try to sign in that was judged. Tries refused for waiting are not judged, not counted, only audited. */
export interface SignInAttempt {
  readonly at: Moment
  /** As typed, in lower case, whether or not such an account exists: both are throttled alike. */
  readonly account: string
  /** The network address, IPv6 by its /64 prefix. */
  readonly address: string
  /** True once all factors were right. */
  readonly succeeded: boolean
}

/** A signed-in browser. `id` is a hash of the cookie's token, so that a stolen table opens no session. */
export interface Session {
  readonly id: string
  readonly person: PersonId
  readonly startedAt: Moment
  readonly lastSeenAt: Moment
  /** `password`: the second factor is still to come, nothing of the office is open yet. */
  readonly strength: 'password' | 'full'
}

/** A one-time code handed to a person for the first sign-in, or after both factors were lost. */
export interface Enrolment {
  readonly person: PersonId
  /** A hash of the code as `readSecretCode` gives it. */
  readonly codeHash: string
  readonly issuedBy: PersonId | 'first-run'
  readonly issuedAt: Moment
  readonly usedAt: Moment | null
}
