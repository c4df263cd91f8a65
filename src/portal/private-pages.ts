import type { FastifyReply } from 'fastify'

/** For pages that show what somebody told or asked us: nothing between us and the reader keeps them, no search engine lists them. */
export function keepPrivate(reply: FastifyReply): void {
  reply.header('Cache-Control', 'no-store').header('X-Robots-Tag', 'noindex')
}
