import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { View } from '#ui/document.tsx'
import { cookieName } from './cookies.ts'

/** 长辈版 or the standard look, as the reader last chose it; kept without sign-in. */
export function viewOf(request: FastifyRequest): View {
  const { cookies } = request
  const chosen = cookies?.[cookieName('view', true)] ?? cookies?.[cookieName('view', false)]
  return chosen === 'large' ? 'large' : 'standard'
}

/** A path of this site, never another site's address: `//host` and `/\host` would be one. */
export const localPath = z.string().regex(/^\/(?![/\\])[^\\\s]*$/u)
