import { createHmac, type KeyObject, randomUUID, timingSafeEqual } from 'node:crypto'

/*
 * Every request that changes something proves twice that it comes from one of our pages: the browser says so
 * (Origin, or Sec-Fetch-Site), and the form carries a token that only a page drawn for the same cookie can hold.
 * The token is signed and bound to the session cookie, or before sign-in to the visit cookie, so that no server
 * state is kept and a token of another session is worth nothing. A fresh nonce a page keeps it from being guessed
 * through compression.
 */

/** The form field and, for JSON, the header a token comes in. */
export const tokenField = '_token'
export const tokenHeader = 'x-gongkai-token'

/** A token for forms on a page drawn for whoever holds this cookie. */
export function newToken(secret: KeyObject, cookie: string): string {
  // Node draws the bits of many at once.
  const nonce = randomUUID()
  return `${nonce}.${signature(secret, cookie, nonce)}`
}

export function tokenHolds(secret: KeyObject, cookie: string, token: unknown): boolean {
  if (typeof token !== 'string' || cookie === '') return false
  const [nonce, signed, more] = token.split('.')
  if (!nonce || !signed || more !== undefined) return false
  const expected = Buffer.from(signature(secret, cookie, nonce))
  const given = Buffer.from(signed)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

function signature(secret: KeyObject, cookie: string, nonce: string): string {
  return createHmac('sha256', secret).update(`form\n${nonce}\n${cookie}`).digest('base64url')
}

/** Whether the browser says that the request was sent by a page of this site. Silence is not consent. */
export function sentFromHere(
  headers: {
    readonly origin?: string | undefined
    readonly referer?: string | undefined
    readonly 'sec-fetch-site'?: string | string[] | undefined
  },
  origin: string,
): boolean {
  if (headers['sec-fetch-site'] !== undefined && headers['sec-fetch-site'] !== 'same-origin') return false
  if (headers.origin !== undefined) return headers.origin === origin
  if (headers['sec-fetch-site'] === 'same-origin') return true
  return URL.parse(headers.referer ?? '')?.origin === origin
}
