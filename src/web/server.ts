import fastifyCookie from '@fastify/cookie'
import fastifyFormbody from '@fastify/formbody'
import Fastify, { LogController } from 'fastify'
import { longestStep, readableAddress } from './address.ts'
import { refuseUndeclaredRoutes, type WebApp } from './app.ts'
import { defaultLimits, type ServerConfig } from './config.ts'
import { hangUpWhenClosing } from './drain.ts'
import { failed, handleFailures } from './failing.ts'
import { secureHeaders } from './headers.ts'
import { healthRoutes } from './health.ts'
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
    fastify: newFastify(config, limits.body, limits.arrival),
    config,
    limits,
    https: new URL(config.origin).protocol === 'https:',
    metrics: newMetrics(),
    routes: [],
    standing: { closing: false },
  }
  refuseUndeclaredRoutes(app.fastify)
  logRequests(app.fastify)
  measureRequests(app.fastify, app.metrics)
  hangUpWhenClosing(app)
  await app.fastify.register(fastifyCookie)
  await app.fastify.register(fastifyFormbody)
  await secureHeaders(app.fastify, app)
  await shedLoad(app)
  handleFailures(app)
  healthRoutes(app)
  staticRoutes(app)
  viewRoutes(app)
  return app
}

function newFastify(config: ServerConfig<string>, bodyLimit: number, requestTimeout: number) {
  const { trustedProxies = 'loopback', log } = config
  return Fastify({
    loggerInstance: newLog(log?.level ?? 'info', log?.destination),
    genReqId: newReference,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'reference' }),
    requestIdHeader: false,
    trustProxy: typeof trustedProxies === 'string' ? trustedProxies : [...trustedProxies],
    bodyLimit,
    requestTimeout,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: longestStep },
    frameworkErrors: failed,
    rewriteUrl: readableAddress,
    return503OnClosing: false,
  })
}
