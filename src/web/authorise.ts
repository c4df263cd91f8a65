import type { FastifyRequest } from 'fastify'
import { type Answer, problem } from './answer.ts'
import type { WebApp } from './app.ts'
import { cookieName } from './cookies.ts'
import { needsNoPermission, type RoutePolicy, type Viewer } from './viewer.ts'

export interface Admitted {
  readonly kind: 'admitted'
  readonly viewer: Viewer | undefined
}

export type Entry = Admitted | { readonly kind: 'turned-back'; readonly answer: Answer }

/** Asks the route's permission before a byte of the body is read. */
export async function authorise<P extends string>(
  app: WebApp<P>,
  request: FastifyRequest,
  policy: RoutePolicy<P>,
): Promise<Entry> {
  if (policy === 'public') return { kind: 'admitted', viewer: undefined }
  const session = request.cookies[cookieName('session', app.https)]
  const viewer = session ? await app.config.viewerOf(session) : undefined
  if (!viewer) return { kind: 'turned-back', answer: askToSignIn(app, request) }
  if (needsNoPermission(policy)) return { kind: 'admitted', viewer }
  const params = request.params as Record<string, string>
  const access = await app.config.policies[policy](viewer, params)
  if (access === 'allowed') return { kind: 'admitted', viewer }
  return { kind: 'turned-back', answer: problem(access) }
}

/** People come back to where they were; a form they sent is not sent again, and machines are told plainly. */
function askToSignIn<P extends string>({ config }: WebApp<P>, request: FastifyRequest): Answer {
  if (request.routeOptions.config.machine) return problem('not-signed-in')
  const back = request.method === 'GET' ? request.url : '/desk'
  return { kind: 'see-other', to: `${config.signInPath}?back=${encodeURIComponent(back)}` }
}
