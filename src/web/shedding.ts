import fastifyRateLimit from '@fastify/rate-limit'
import fastifyUnderPressure from '@fastify/under-pressure'
import type { FastifyRequest } from 'fastify'
import type { WebApp } from './app.ts'
import type { ProblemName } from './problems.ts'
import { sendProblem } from './send.ts'

/** Routes that answer whatever the load: watchers must see a server that is busy, not think it dead. */
const always: ReadonlySet<string> = new Set(['/livez', '/readyz', '/metrics'])

function isSpared(request: FastifyRequest): boolean {
  return always.has(request.routeOptions.url ?? '')
}

/** Turns requests away early and clearly, so that those already taken are finished in good time (T11, T32). */
export async function shedLoad<P extends string>(app: WebApp<P>): Promise<void> {
  const { fastify, limits, metrics } = app
  await fastify.register(fastifyUnderPressure, {
    maxEventLoopDelay: limits.lag,
    // A sample in which the loop came round not once counts as endless lag: one page that takes long must not be that.
    sampleInterval: 1000,
    pressureHandler: () => {},
  })
  turnAwayExcess(app)
  const silent = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false }
  await fastify.register(fastifyRateLimit, {
    max: limits.perMinute,
    timeWindow: 60_000,
    cache: 20_000,
    allowList: isSpared,
    addHeaders: silent,
    addHeadersOnExceeding: silent,
    onExceeded: () => metrics.turnedAway.inc({ why: 'rate' }),
  })
}

type Reason = 'lag' | 'in-flight' | 'closing'

const told: Readonly<Record<Reason, ProblemName>> = { lag: 'busy', 'in-flight': 'busy', closing: 'closing' }

function turnAwayExcess<P extends string>({ fastify, limits, metrics, standing }: WebApp<P>): void {
  let inFlight = 0
  const reasonNow = (): Reason | undefined => {
    if (standing.closing) return 'closing'
    if (inFlight > limits.inFlight) return 'in-flight'
    return fastify.isUnderPressure() ? 'lag' : undefined
  }
  fastify.addHook('onRequest', async (request, reply) => {
    inFlight += 1
    reply.raw.once('close', () => {
      inFlight -= 1
    })
    const reason = isSpared(request) ? undefined : reasonNow()
    if (!reason) return undefined
    metrics.turnedAway.inc({ why: reason })
    reply.header('Retry-After', limits.retryAfter)
    return sendProblem(request, reply, told[reason])
  })
}
