import type { CookieSerializeOptions } from '@fastify/cookie'

/** The cookies a door knows, by purpose. */
export type CookiePurpose = 'session' | 'visit' | 'view' | 'oidc'

/** `__Host-` binds a cookie to this very host over https; a demo on plain http cannot have it. */
export function cookieName(purpose: CookiePurpose, https: boolean): string {
  return `${https ? '__Host-' : ''}gongkai-${purpose}`
}

/** Seconds; the others end with the browser. `oidc` only has to last from the sign-in page to the provider and back. */
const lifetimes: Partial<Record<CookiePurpose, number>> = { view: 31_536_000, oidc: 600 }

/** No script reads a cookie. `view` and `oidc` may come along when a link leads here from elsewhere, the others never do. */
export function cookieOptions(purpose: CookiePurpose, https: boolean): CookieSerializeOptions {
  const seconds = lifetimes[purpose]
  return {
    path: '/',
    httpOnly: true,
    secure: https,
    sameSite: seconds === undefined ? 'strict' : 'lax',
    ...(seconds === undefined ? {} : { maxAge: seconds }),
  }
}
