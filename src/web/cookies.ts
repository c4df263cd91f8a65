import type { CookieSerializeOptions } from '@fastify/cookie'

/** The cookies a door knows, by purpose. */
export type CookiePurpose = 'session' | 'visit' | 'view'

/** `__Host-` binds a cookie to this very host over https; a demo on plain http cannot have it. */
export function cookieName(purpose: CookiePurpose, https: boolean): string {
  return `${https ? '__Host-' : ''}gongkai-${purpose}`
}

/** No script reads a cookie. `view` may come along when a link leads here from elsewhere, the others never do. */
export function cookieOptions(purpose: CookiePurpose, https: boolean): CookieSerializeOptions {
  const year = 31_536_000
  return {
    path: '/',
    httpOnly: true,
    secure: https,
    sameSite: purpose === 'view' ? 'lax' : 'strict',
    ...(purpose === 'view' ? { maxAge: year } : {}),
  }
}
