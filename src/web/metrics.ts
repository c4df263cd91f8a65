import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export interface Metrics {
  readonly registry: Registry
  readonly turnedAway: Counter<'why'>
}

/** Prometheus figures of one server: requests by route pattern and status, and the process itself. No personal data. */
export function newMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const turnedAway = new Counter({
    name: 'gongkai_requests_turned_away_total',
    help: 'Requests answered 503 or 429 to protect the others',
    labelNames: ['why'],
    registers: [registry],
  })
  return { registry, turnedAway }
}

export function measureRequests(app: FastifyInstance, { registry }: Metrics): void {
  const duration = new Histogram({
    name: 'gongkai_http_request_seconds',
    help: 'Time from the last byte of a request head to its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? '(none)'
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
}
