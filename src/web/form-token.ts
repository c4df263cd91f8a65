import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { WebApp } from './app.ts'
import { cookieName, cookieOptions } from './cookies.ts'
import { newToken, tokenField, tokenHeader, tokenHolds } from './csrf.ts'

/** Whether the request carries a token of the cookie it came with, in the form or in the header. */
export function holdsToken<P extends string>(app: WebApp<P>, request: FastifyRequest): boolean {
  const field = (request.body as Record<string, unknown> | null | undefined)?.[tokenField]
  return tokenHolds(app.config.secret, heldCookie(app, request), field ?? request.headers[tokenHeader])
}

/** The cookie that tokens are bound to: the session's, or before sign-in the visit's. */
export function heldCookie<P extends string>(app: WebApp<P>, request: FastifyRequest): string {
  const session = request.cookies[cookieName('session', app.https)]
  return session || request.cookies[cookieName('visit', app.https)] || ''
}

/** A token for the page now being drawn. Someone without a session gets a visit cookie to bind it to. */
export function formToken<P extends string>(
  app: WebApp<P>,
  request: FastifyRequest,
  reply: FastifyReply,
): string {
  const held = heldCookie(app, request)
  if (held !== '') return newToken(app.config.secret, held)
  const visit = randomBytes(16).toString('base64url')
  reply.setCookie(cookieName('visit', app.https), visit, cookieOptions('visit', app.https))
  request.cookies[cookieName('visit', app.https)] = visit
  return newToken(app.config.secret, visit)
}
