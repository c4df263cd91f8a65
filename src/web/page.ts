import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ZodType } from 'zod'
import type { View } from '#ui/document.tsx'
import { renderBytes } from '#ui/render.ts'
import { type Answer, problem } from './answer.ts'
import type { WebApp } from './app.ts'
import { type Admitted, authorise } from './authorise.ts'
import { sentFromHere } from './csrf.ts'
import { formToken, heldCookie, holdsToken } from './form-token.ts'
import { placeOf } from './kept-pages.ts'
import type { RouteDescription } from './route-list.ts'
import { sendAnswer, sendPage, sendProblem } from './send.ts'
import { viewOf } from './view.ts'
import { needsNoPermission, type RoutePolicy, type Viewer } from './viewer.ts'

/** One request as a handler sees it: already authorised, its input already parsed. */
export interface Visit<Policy extends string, Params, Query, Body> {
  readonly viewer: Policy extends 'public' ? undefined : Viewer
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly view: View
  /** The path with its query, for links that lead back here. */
  readonly path: string
  /** The token for forms on the page; only drawn where a page has a form. */
  readonly token: () => string
}

/** How a route is declared. Input that does not fit its schema never reaches the handler. */
export interface Declaration<Policy extends string, Params, Query, Body> {
  readonly method: 'GET' | 'POST'
  readonly url: string
  /** The name of the permission that decides; `signed-in` where a session is enough, `public` where none is needed. */
  readonly policy: Policy
  readonly params?: ZodType<Params>
  readonly query?: ZodType<Query>
  readonly body?: ZodType<Body>
  /** Requests one address may make here in a minute, where that is less than elsewhere. */
  readonly perMinute?: number
  readonly described?: RouteDescription
  readonly handler: (
    visit: Visit<Policy, Params, Query, Body>,
    reply: FastifyReply,
  ) => Answer | Promise<Answer>
}

/** Declares a page or form target. A policy that nobody defined stops the start (T19). */
export function page<
  P extends string,
  Policy extends RoutePolicy<P>,
  Params = unknown,
  Query = unknown,
  Body = unknown,
>(app: WebApp<P>, declared: Declaration<Policy, Params, Query, Body>): void {
  const { method, url, policy, described } = declared
  if (!needsNoPermission(policy) && !Object.hasOwn(app.config.policies, policy)) {
    throw new Error(`Route ${method} ${url} names the policy "${policy}", which nobody defined.`)
  }
  app.routes.push({ method, url, policy, ...(described ? { described } : {}) })
  const admitted = new WeakMap<FastifyRequest, Admitted>()
  app.fastify.route({
    method,
    url,
    config: {
      policy,
      machine: described !== undefined,
      ...(declared.perMinute ? { rateLimit: { max: declared.perMinute, timeWindow: 60_000 } } : {}),
    },
    // Before the body is read, and after the rate limit's own hook: whoever is turned back here is counted too.
    preParsing: async (request, reply) => {
      reply.header('Cache-Control', policy === 'public' ? 'no-cache' : 'no-store')
      if (method === 'POST' && !sentFromHere(request.headers, app.config.origin)) {
        return sendProblem(request, reply, 'foreign-form')
      }
      const entry = await authorise(app, request, policy)
      if (entry.kind !== 'admitted') return sendAnswer(request, reply, entry.answer)
      admitted.set(request, entry)
    },
    preHandler: async (request, reply) => {
      if (method === 'POST' && !holdsToken(app, request)) return sendProblem(request, reply, 'stale-form')
    },
    handler: (request, reply) => sendTo(app, declared, request, reply, admitted.get(request)?.viewer),
  })
}

/** Sends the page as it was drawn before, where nothing can have changed since; else what the handler answers. */
async function sendTo<P extends string, Policy extends string, Params, Query, Body>(
  app: WebApp<P>,
  declared: Declaration<Policy, Params, Query, Body>,
  request: FastifyRequest,
  reply: FastifyReply,
  viewer: Viewer | undefined,
): Promise<FastifyReply> {
  const place = placeOf(request, heldCookie(app, request), viewer)
  const before = place && app.keptPages.find(place)
  if (before) return sendPage(reply, 200, before)
  const answer = await answerTo(app, declared, request, reply, viewer)
  if (!place || answer.kind !== 'page' || !answer.lasts) return sendAnswer(request, reply, answer)
  const drawn = renderBytes(answer.page)
  app.keptPages.keep(place, drawn)
  return sendPage(reply, 200, drawn)
}

/** Declares a route for machines: JSON in and out, described in /openapi.json. */
export function endpoint<
  P extends string,
  Policy extends RoutePolicy<P>,
  Params = unknown,
  Query = unknown,
  Body = unknown,
>(
  app: WebApp<P>,
  declared: Declaration<Policy, Params, Query, Body> & {
    readonly summary: string
    readonly answer?: ZodType
    readonly mediaType?: string
  },
): void {
  const { summary, params, query, body, answer, mediaType } = declared
  const described = {
    summary,
    ...(params ? { params } : {}),
    ...(query ? { query } : {}),
    ...(body ? { body } : {}),
    ...(answer ? { answer } : {}),
    ...(mediaType ? { mediaType } : {}),
  }
  page(app, { ...declared, described })
}

async function answerTo<P extends string, Policy extends string, Params, Query, Body>(
  app: WebApp<P>,
  declared: Declaration<Policy, Params, Query, Body>,
  request: FastifyRequest,
  reply: FastifyReply,
  viewer: Viewer | undefined,
): Promise<Answer> {
  const params = parsed(declared.params, request.params)
  if (!params.ok) return problem('absent')
  const query = parsed(declared.query, request.query)
  if (!query.ok) return problem('bad-request')
  const body = parsed(declared.body, request.body)
  if (!body.ok) return problem('not-understood')
  const visit = {
    // The one place where a public route loses its viewer and any other has one: `authorise` saw to it.
    viewer: viewer as Visit<Policy, Params, Query, Body>['viewer'],
    params: params.value,
    query: query.value,
    body: body.value,
    view: viewOf(request),
    path: request.url,
    token: () => formToken(app, request, reply),
  }
  return declared.handler(visit, reply)
}

type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false }

/** Without a schema a route takes no input, and its handler's type says so. */
function parsed<T>(schema: ZodType<T> | undefined, input: unknown): Parsed<T> {
  if (!schema) return { ok: true, value: {} as T }
  const result = schema.safeParse(input ?? {})
  return result.success ? { ok: true, value: result.data } : { ok: false }
}
