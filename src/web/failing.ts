import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { WebApp } from './app.ts'
import { type ProblemName, problems } from './problems.ts'
import { methodsAt } from './route-list.ts'
import { sendProblem } from './send.ts'

/** Whatever is thrown becomes a page in plain words; what was thrown goes to the log alone. */
export function handleFailures<P extends string>({ fastify, routes }: WebApp<P>): void {
  fastify.setErrorHandler((error: FastifyError, request, reply) => failed(error, request, reply))
  fastify.setNotFoundHandler({ preHandler: fastify.rateLimit() }, (request, reply) => {
    const methods = methodsAt(routes, request.url.split('?')[0] ?? '/')
    if (methods.length === 0) return sendProblem(request, reply, 'absent')
    reply.header(
      'Allow',
      methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', '),
    )
    return sendProblem(request, reply, 'wrong-method')
  })
}

/** Also given to Fastify for errors before any route is known, such as an address that is not UTF-8. */
export function failed(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const name = problemOf(error)
  if (name === 'bug') request.log.error({ err: error, req: request }, 'bug')
  return sendProblem(request, reply, name)
}

const byStatus: Readonly<Record<number, ProblemName>> = {
  400: 'bad-request',
  404: 'absent',
  413: 'too-large',
  415: 'unknown-media',
  429: 'too-many',
  503: 'busy',
}

function problemOf({ statusCode = 500 }: FastifyError): ProblemName {
  const known = byStatus[statusCode]
  if (known) return known
  return statusCode >= 400 && statusCode < problems.bug.status ? 'bad-request' : 'bug'
}
