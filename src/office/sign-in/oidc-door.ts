import type { Caller, SignInAnswer } from './door.ts'

/** The browser leaves for the provider. */
export interface OidcDeparture {
  /** The provider's address. */
  readonly to: string
  /** What the browser keeps until it is back: readable to nobody but the office, good for ten minutes. */
  readonly kept: string
}

/** The browser is back from the provider. */
export interface OidcReturn extends Caller {
  /** What it kept; empty where it kept nothing. */
  readonly kept: string
  /** The query of the address it came back to, as the provider wrote it. */
  readonly query: string
}

/** Signing in by the provider of a government's single sign-on (OpenID Connect); offered only where an office has one. */
export interface OidcDoor {
  /** On the button: 用……登录. */
  readonly label: string
  /** False until the provider was reached for the first time: then no button is shown. */
  isOpen(): boolean
  /** `back`: the page of the desk to come to in the end. Undefined while it is not open. */
  begin(back: string): Promise<OidcDeparture | undefined>
  /** `back` as it was given to `begin`; undefined where the browser kept nothing that is ours. */
  finish(returned: OidcReturn): Promise<{ readonly answer: SignInAnswer; readonly back: string | undefined }>
}
