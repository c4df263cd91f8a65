import type { FastifyInstance } from 'fastify'
import type { Limits, ServerConfig } from './config.ts'
import type { KeptPages } from './kept-pages.ts'
import type { Metrics } from './metrics.ts'
import type { DeclaredRoute } from './route-list.ts'

/** A server under construction: routes are added with `page` and `endpoint`, then it listens. */
export interface WebApp<P extends string> {
  readonly fastify: FastifyInstance
  readonly config: ServerConfig<P>
  readonly limits: Limits
  readonly https: boolean
  readonly metrics: Metrics
  readonly keptPages: KeptPages
  /** Every route in the order declared, for the permission matrix (T19). */
  readonly routes: DeclaredRoute[]
  /** Set while the server lets its last requests finish. */
  readonly standing: { closing: boolean }
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Set by `page` and `endpoint` only; a route without it does not start. */
    policy?: string
    /** Answers problems as JSON. */
    machine?: boolean
  }
}

/** Stops the start of a server that has a route nobody decided on (T19). */
export function refuseUndeclaredRoutes(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    if (route.config?.policy === undefined) {
      throw new Error(
        `Route ${String(route.method)} ${route.url} has no policy: declare it with page() or endpoint().`,
      )
    }
  })
}
