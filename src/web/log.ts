import { isIPv6 } from 'node:net'
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify'
import { type DestinationStream, pino } from 'pino'

/** Names of errors carry no personal data; their messages may (a database names the value it refused), so they stay out. */
export function errorForLog(error: Error & { code?: unknown }): object {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line))
  return { name: error.name, code: error.code, stack: frames.map((line) => line.trim()) }
}

/** JSON lines without bodies, query strings, cookies or whole addresses (T37). */
export function newLog(level: string, destination?: DestinationStream): FastifyBaseLogger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: errorForLog, req: requestForLog },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** The route's pattern instead of the address: an address can hold a query code or a name. */
export function requestForLog(request: FastifyRequest): object {
  return {
    method: request.method,
    route: request.routeOptions?.url ?? '(none)',
    from: networkOf(request.ip ?? ''),
  }
}

/** The first three bytes of an IPv4 address or the first 48 bits of an IPv6 one: enough to see a flood, too little to see a person. */
export function networkOf(ip: string): string {
  const v4 = /(\d+)\.(\d+)\.(\d+)\.\d+$/u.exec(ip)
  if (v4) return `${v4[1]}.${v4[2]}.${v4[3]}.0/24`
  if (!isIPv6(ip)) return '?'
  const [head = '', tail] = ip.split('::')
  const groups = head === '' ? [] : head.split(':')
  const missing = tail === undefined ? [] : new Array<string>(Math.max(0, 8 - groups.length)).fill('0')
  return `${[...groups, ...missing].slice(0, 3).join(':')}::/48`
}

/** One line a request, when it is answered. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      { req: request, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 },
      'answered',
    )
  })
}
