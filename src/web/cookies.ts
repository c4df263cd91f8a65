import type { CookieSerializeOptions } from '@fastify/cookie'

/** The cookies a door knows, by purpose. */
export type CookiePurpose = 'session' | 'visit' | 'view' | 'oidc' | 'draft' | 'guest'

/** `__Host-` binds a cookie to this very host over https; a demo on plain http cannot have it. */
export function cookieName(purpose: CookiePurpose, https: boolean): string {
  return `${https ? '__Host-' : ''}gongkai-${purpose}`
}

/**
 * Seconds; the others end with the browser. `oidc` only has to last from the sign-in page to the provider and back, `draft`
 * as long as an application half written is kept, `guest` as long as a number and code shown once are believed.
 */
const lifetimes: Partial<Record<CookiePurpose, number>> = {
  view: 31_536_000,
  oidc: 600,
  draft: 7200,
  guest: 1800,
}

/** These may come along when a link leads here from elsewhere: they are to be found again, or decide nothing. */
const comeAlong: ReadonlySet<CookiePurpose> = new Set<CookiePurpose>(['view', 'oidc', 'draft'])

/** No script reads a cookie. */
export function cookieOptions(purpose: CookiePurpose, https: boolean): CookieSerializeOptions {
  const seconds = lifetimes[purpose]
  return {
    path: '/',
    httpOnly: true,
    secure: https,
    sameSite: comeAlong.has(purpose) ? 'lax' : 'strict',
    ...(seconds === undefined ? {} : { maxAge: seconds }),
  }
}
