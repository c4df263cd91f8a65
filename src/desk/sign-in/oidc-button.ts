import type { OidcDoor } from '#office/sign-in/oidc-door.ts'
import { withBack } from './steps.ts'

export const oidcPath = '/sign-in/oidc'

/** What the sign-in page draws for the way by a provider. */
export interface OidcButton {
  readonly label: string
  readonly path: string
}

/** Undefined where there is no such way, or its provider was not reached yet. */
export function oidcButton(oidc: OidcDoor | undefined, back: string): OidcButton | undefined {
  return oidc?.isOpen() ? { label: oidc.label, path: withBack(oidcPath, back) } : undefined
}
