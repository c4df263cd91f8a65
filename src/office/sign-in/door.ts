import type { AuthorityId } from '../authorities/authority.ts'
import type { PersonId } from '../authorities/people/person.ts'
import type { PasswordFlaw } from './password.ts'
import type { PasswordProfile } from './password-profiles.ts'
import type { SessionEnd } from './session.ts'
import type { SignInStep } from './steps.ts'
import type { Wait } from './throttle.ts'

/** What the office answers to someone who shows a password, a code or a new password at the door. */
export type SignInAnswer =
  /** Right. The browser keeps the token; `enter` opens the desk, any other step comes first. */
  | { readonly kind: 'next'; readonly step: Exclude<SignInStep, 'password'>; readonly token: string }
  /** Wrong password, code or account, or a closed account: never told apart. */
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly wait: Wait; readonly now: number }
  /** All factors were right, but the person holds no office today. */
  | { readonly kind: 'no-office' }
  /** What was shown before is too long ago, or something changed since: begin again. */
  | { readonly kind: 'over' }
  /** The new password will not do. */
  | { readonly kind: 'flawed'; readonly flaws: readonly PasswordFlaw[] }

/** Someone at the door: the network address of the browser, IPv6 by its /64 prefix. */
export interface Caller {
  readonly address: string
}

export interface TypedPassword extends Caller {
  readonly account: string
  readonly password: string
}

/** A code of the second factor, in the session that the step before it began. */
export interface TypedCode extends Caller {
  readonly token: string
  readonly code: string
}

export interface TypedEnrolment extends Caller {
  readonly account: string
  readonly code: string
}

export interface TypedNewPassword extends Caller {
  readonly token: string
  readonly password: string
}

export interface TypedChange extends TypedNewPassword {
  readonly current: string
}

/** Who looks, as the doors show them: the roles held today at the authority they belong to. */
export interface SignedIn {
  readonly personId: PersonId
  readonly person: string
  readonly role: string
  readonly authority: { readonly id: AuthorityId; readonly name: string }
}

/** Everything that sign-in pages do; the store works it. A token is the value of the browser's session cookie. */
export interface SignInDoor {
  readonly profile: PasswordProfile
  /** Account and password, the first step. */
  showPassword(typed: TypedPassword): Promise<SignInAnswer>
  showCode(typed: TypedCode): Promise<SignInAnswer>
  /** A one-time code in the place of both factors. */
  showEnrolment(typed: TypedEnrolment): Promise<SignInAnswer>
  /** A first password, or a new one for one that is overdue. */
  setPassword(typed: TypedNewPassword): Promise<SignInAnswer>
  /** One's own password, changed by someone signed in. */
  changePassword(typed: TypedChange): Promise<SignInAnswer>
  /** What to put into an authenticator app; null where the session is not at that step. */
  pendingFactor(token: string): Promise<{ readonly secret: string; readonly uri: string } | null>
  confirmSecondFactor(typed: TypedCode): Promise<SignInAnswer>
  /** What a session still asks for; `enter` where it is full; why it is over, where it is. */
  stepOf(token: string): Promise<SignInStep | { readonly over: SessionEnd | 'unknown' }>
  signOut(token: string, caller: Caller): Promise<void>
  /** Who stands behind a token; undefined where the session is over, half-way, or the person out of office. */
  viewerOf(token: string): Promise<SignedIn | undefined>
}
