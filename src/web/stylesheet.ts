import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import type { WebApp } from './app.ts'

/** The parts of the one stylesheet, in the order in which they build on each other. */
const parts = [
  'tokens',
  'base',
  'portal',
  'desk',
  'content',
  'special',
  'controls',
  'forms',
  'tables',
  'cases',
  'papers',
  'report',
  'states',
  'case-shown',
  'journey',
  'year-view',
  'print',
]

const css = parts
  .map((part) => readFileSync(new URL(`../ui/css/${part}.css`, import.meta.url), 'utf8'))
  .join('\n')

const packed = brotliCompressSync(css)

/** Changes with the content, so that browsers may keep it for ever. */
export const stylesheetUrl = `/assets/gongkai-${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`

/** The page's mark in browser tabs: a plain open door in the official blue, no emblem. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1a56b8"/><path fill="#fff" d="M8 7h10v18H8zM20 9l5 2v14l-5 2z"/></svg>'

const forEver = 'public, max-age=31536000, immutable'

/** The site's only static files. They come from memory and need no session. */
export function staticRoutes<P extends string>({ fastify, routes }: WebApp<P>): void {
  for (const url of [stylesheetUrl, '/favicon.ico']) routes.push({ method: 'GET', url, policy: 'public' })
  const config = { policy: 'public', rateLimit: false as const }
  fastify.get(stylesheetUrl, { config }, async (request, reply) => {
    reply.type('text/css; charset=utf-8').header('Cache-Control', forEver).header('Vary', 'Accept-Encoding')
    if (!/\bbr\b/u.test(request.headers['accept-encoding'] ?? '')) return reply.send(css)
    return reply.header('Content-Encoding', 'br').send(packed)
  })
  fastify.get('/favicon.ico', { config }, async (_request, reply) =>
    reply.type('image/svg+xml').header('Cache-Control', 'public, max-age=86400').send(icon),
  )
}
