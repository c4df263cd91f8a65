import fastifyCookie from '@fastify/cookie'
import fastifyFormbody from '@fastify/formbody'
import Fastify, { LogController } from 'fastify'
import { longestStep, readableAddress } from './address.ts'
import { refuseUndeclaredRoutes, type WebApp } from './app.ts'
import { watchArrivals } from './arrival.ts'
import { defaultLimits, type Limits, type ServerConfig } from './config.ts'
import { hangUpWhenClosing } from './drain.ts'
import { failed, handleFailures } from './failing.ts'
import { secureHeaders } from './headers.ts'
import { healthRoutes } from './health.ts'
import { keptPages } from './kept-pages.ts'
import { logRequests, newLog } from './log.ts'
import { measureRequests, newMetrics } from './metrics.ts'
import { newReference } from './reference.ts'
import { shedLoad } from './shedding.ts'
import { staticRoutes } from './stylesheet.ts'
import { viewRoutes } from './view-routes.ts'

/** A server with everything both doors share and no page of its own yet. It does not listen. */
export async function newServer<P extends string>(config: ServerConfig<P>): Promise<WebApp<P>> {
  if ((config.secret.symmetricKeySize ?? 0) < 32)
    throw new Error('The secret that signs forms needs at least 32 bytes.')
  const limits = { ...defaultLimits, ...config.limits }
  const app: WebApp<P> = {
    fastify: newFastify(config, limits),
    config,
    limits,
    https: new URL(config.origin).protocol === 'https:',
    metrics: newMetrics(),
    keptPages: keptPages(),
    routes: [],
    standing: { closing: false },
  }
  refuseUndeclaredRoutes(app.fastify)
  readInOneGo(app)
  logRequests(app.fastify)
  measureRequests(app.fastify, app.metrics)
  hangUpWhenClosing(app)
  await app.fastify.register(fastifyCookie)
  await app.fastify.register(fastifyFormbody)
  await secureHeaders(app.fastify, app)
  await shedLoad(app)
  watchArrivals(app)
  handleFailures(app)
  healthRoutes(app)
  staticRoutes(app)
  viewRoutes(app)
  return app
}

/** What only reads sees one state; what changes something asks anew each time. */
function readInOneGo<P extends string>({ fastify, config: { reading } }: WebApp<P>): void {
  if (!reading) return
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return done()
    reply.raw.once('close', reading(done))
  })
}

function newFastify(config: ServerConfig<string>, { body, arrival, longestArrival }: Limits) {
  const { trustedProxies = [], log } = config
  return Fastify({
    loggerInstance: newLog(log?.level ?? 'info', log?.destination),
    genReqId: newReference,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'reference' }),
    requestIdHeader: false,
    trustProxy: ['loopback', ...trustedProxies],
    bodyLimit: body,
    // The head of every request in `arrival`; how long a body may take is `watchArrivals`' to say.
    http: { headersTimeout: arrival },
    requestTimeout: Math.max(arrival, longestArrival),
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: longestStep },
    frameworkErrors: failed,
    rewriteUrl: readableAddress,
    return503OnClosing: false,
  })
}
