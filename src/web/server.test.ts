import { createSecretKey } from 'node:crypto'
import { Writable } from 'node:stream'
import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { WebApp } from './app.ts'
import type { ServerConfig } from './config.ts'
import { endpoint, page } from './page.ts'
import { newServer } from './server.ts'

type Policy = 'open' | 'closed' | 'hidden'

const opened: WebApp<Policy>[] = []

async function server(changes: Partial<ServerConfig<Policy>> = {}): Promise<WebApp<Policy>> {
  const app = await newServer<Policy>({
    origin: 'https://gk.example.gov.cn',
    secret: createSecretKey(Buffer.alloc(32, 1)),
    policies: { open: () => 'allowed', closed: () => 'refused', hidden: () => 'absent' },
    viewerOf: async (session) =>
      session === 'live' || session === 'other'
        ? { personId: session, person: '张敏', role: '经办人', authority: { id: 'a', name: '某局' } }
        : undefined,
    signInPath: '/sign-in',
    readiness: [],
    log: { level: 'silent' },
    ...changes,
  })
  opened.push(app)
  return app
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ fastify }) => fastify.close()))
})

const text = (body: string) => ({ kind: 'text' as const, body, mediaType: 'text/plain' })
const signedIn = { cookie: '__Host-gongkai-session=live' }

describe('a route without a decision about who may use it', () => {
  test('does not start when it names no policy', async () => {
    const { fastify } = await server()
    expect(() => fastify.get('/loose', async () => 'x')).toThrow(/no policy/u)
  })

  test('does not start when it names one that nobody defined', async () => {
    const app = await server()
    const declare = () =>
      page(app, { method: 'GET', url: '/x', policy: 'unknown' as Policy, handler: () => text('x') })
    expect(declare).toThrow(/nobody defined/u)
  })
})

describe('who may open a page', () => {
  async function doors() {
    const app = await server()
    for (const policy of ['open', 'closed', 'hidden', 'signed-in'] as const)
      page(app, {
        method: 'GET',
        url: `/desk/${policy}`,
        policy,
        handler: ({ viewer }) => text(viewer.person),
      })
    return app.fastify
  }

  test('sends someone without a session to sign in, and back afterwards', async () => {
    const answer = await (await doors()).inject('/desk/open?year=2025')
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe('/sign-in?back=%2Fdesk%2Fopen%3Fyear%3D2025')
  })

  test('lets in whom the permission allows', async () => {
    const answer = await (await doors()).inject({ url: '/desk/open', headers: signedIn })
    expect(answer.body).toBe('张敏')
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  test('asks for no more than a session where that is enough', async () => {
    const fastify = await doors()
    expect((await fastify.inject('/desk/signed-in')).statusCode).toBe(303)
    expect((await fastify.inject({ url: '/desk/signed-in', headers: signedIn })).body).toBe('张敏')
  })

  test('tells whom it refuses what to do', async () => {
    const answer = await (await doors()).inject({ url: '/desk/closed', headers: signedIn })
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain('没有权限')
  })

  test('answers about hidden things exactly as about things that do not exist', async () => {
    const fastify = await doors()
    const plain = (body: string) => body.replace(/[0-9A-Z]{4}-[0-9A-Z]{4}/u, '')
    const hidden = await fastify.inject({ url: '/desk/hidden', headers: signedIn })
    const nothing = await fastify.inject({ url: '/desk/nothing', headers: signedIn })
    expect(hidden.statusCode).toBe(404)
    expect(plain(hidden.body)).toBe(plain(nothing.body))
    const names = (answer: typeof hidden) => Object.keys(answer.headers).sort()
    expect(names(hidden)).toEqual(names(nothing))
  })
})

describe('failures', () => {
  test.each([
    ['GET', '/nothing', 404],
    ['GET', '/%E0%A4%A', 404],
    ['GET', `/number/${'x'.repeat(3000)}`, 404],
    ['POST', '/only-get', 405],
    ['GET', '/number/abc', 404],
  ] as const)(
    '%s %s answers %i on a page in plain words with a number to quote',
    async (method, url, status) => {
      const app = await server()
      page(app, { method: 'GET', url: '/only-get', policy: 'public', handler: () => text('x') })
      page(app, {
        method: 'GET',
        url: '/number/:n',
        policy: 'public',
        params: z.object({ n: z.coerce.number() }),
        handler: () => text('x'),
      })
      const answer = await app.fastify.inject({ method, url })
      expect(answer.statusCode).toBe(status)
      expect(answer.headers['content-type']).toContain('text/html')
      expect(answer.body).toMatch(/编号 <strong>[0-9A-Z]{4}-[0-9A-Z]{4}</u)
    },
  )

  test('names the methods that an address accepts', async () => {
    const app = await server()
    page(app, { method: 'GET', url: '/only-get', policy: 'public', handler: () => text('x') })
    const answer = await app.fastify.inject({ method: 'DELETE', url: '/only-get' })
    expect(answer.headers.allow).toBe('GET, HEAD')
  })

  test('a bug shows nothing of the inside, and the log has it under the same number without its message', async () => {
    const lines: string[] = []
    const destination = new Writable({
      write(chunk, _, done) {
        lines.push(String(chunk))
        done()
      },
    })
    const app = await server({ log: { level: 'info', destination } })
    page(app, {
      method: 'GET',
      url: '/broken',
      policy: 'public',
      handler: () => {
        throw new Error('身份证号 410403199001011234 已存在')
      },
    })
    const answer = await app.fastify.inject('/broken?code=secret-code')
    const reference = /<strong>([0-9A-Z-]+)</u.exec(answer.body)?.[1] ?? '-'
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toMatch(/410403|Error|at |\.ts/u)
    const log = lines.join('')
    expect(log).toContain(`"reference":"${reference}"`)
    expect(log).toContain('server.test.ts')
    expect(log).not.toMatch(/410403|secret-code|127\.0\.0\.1/u)
  })

  test('machines are told in RFC 9457', async () => {
    const app = await server()
    endpoint(app, { method: 'GET', url: '/api/x', policy: 'open', summary: 'x', handler: () => text('x') })
    const answer = await app.fastify.inject('/api/x')
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({ status: 401, type: 'urn:gongkai:not-signed-in' })
  })

  test('a body beyond the limit is refused before it is read', async () => {
    const app = await server({ limits: { body: 100 } })
    page(app, { method: 'POST', url: '/form', policy: 'public', handler: () => text('x') })
    const answer = await app.fastify.inject({
      method: 'POST',
      url: '/form',
      headers: { origin: 'https://gk.example.gov.cn', 'content-type': 'application/x-www-form-urlencoded' },
      payload: `a=${'x'.repeat(200)}`,
    })
    expect(answer.statusCode).toBe(413)
    expect(answer.body).toContain('内容太大')
  })
})

describe('load', () => {
  test('while the event loop lags, new requests are turned away and watchers are not', async () => {
    const app = await server({ limits: { lag: 10 } })
    page(app, { method: 'GET', url: '/page', policy: 'public', handler: () => text('x') })
    await app.fastify.ready()
    const end = performance.now() + 1300
    while (performance.now() < end) {
      const busy = performance.now() + 60
      while (performance.now() < busy);
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
    const answer = await app.fastify.inject('/page')
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5'])
    expect((await app.fastify.inject('/livez')).statusCode).toBe(200)
  })

  test('too many requests from one address are told to wait, watchers never', async () => {
    const app = await server({ limits: { perMinute: 3 } })
    page(app, { method: 'GET', url: '/page', policy: 'public', handler: () => text('x') })
    const codes = []
    for (let i = 0; i < 5; i++) codes.push((await app.fastify.inject('/page')).statusCode)
    expect(codes).toEqual([200, 200, 200, 429, 429])
    const last = await app.fastify.inject('/page')
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0)
    expect(last.body).toContain('操作太频繁')
    expect((await app.fastify.inject('/livez')).statusCode).toBe(200)
  })

  test('those who are turned back are counted too', async () => {
    const app = await server({ limits: { perMinute: 2 } })
    page(app, { method: 'GET', url: '/desk/open', policy: 'open', handler: () => text('x') })
    const codes = []
    for (const url of ['/nothing', '/desk/open', '/nothing'])
      codes.push((await app.fastify.inject(url)).statusCode)
    expect(codes).toEqual([404, 303, 429])
  })

  test('requests beyond what is worked on at once are turned away at once, with a time to come back', async () => {
    const app = await server({ limits: { inFlight: 2 } })
    let release = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    page(app, {
      method: 'GET',
      url: '/slow',
      policy: 'public',
      handler: async () => {
        await gate
        return text('done')
      },
    })
    const taken = [app.fastify.inject('/slow'), app.fastify.inject('/slow')]
    await new Promise((resolve) => setImmediate(resolve))
    const turnedAway = await app.fastify.inject('/slow')
    expect(turnedAway.statusCode).toBe(503)
    expect(turnedAway.headers['retry-after']).toBe('5')
    expect((await app.fastify.inject('/readyz')).statusCode).toBe(200)
    release()
    expect((await Promise.all(taken)).map(({ body }) => body)).toEqual(['done', 'done'])
    expect((await app.fastify.inject('/slow')).statusCode).toBe(200)
    expect((await app.fastify.inject('/metrics')).body).toContain('turned_away_total{why="in-flight"} 1')
  })
})

describe('the address a request counts under', () => {
  async function asked(trustedProxies: readonly string[], remoteAddress: string, forwarded?: string) {
    const app = await server({ trustedProxies })
    page(app, {
      method: 'GET',
      url: '/who',
      policy: 'public',
      handler: (_visit, { request }) => text(request.ip),
    })
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
    return (await app.fastify.inject({ url: '/who', remoteAddress, headers })).body
  }

  test('is the reader’s where the proxy that says so is on this machine or named', async () => {
    expect(await asked([], '127.0.0.1', '203.0.113.7')).toBe('203.0.113.7')
    expect(await asked(['10.1.2.0/24'], '10.1.2.3', '203.0.113.7')).toBe('203.0.113.7')
    expect(await asked(['10.1.2.0/24'], '::ffff:10.1.2.3', '203.0.113.7')).toBe('203.0.113.7')
    expect(await asked(['fd00::1'], 'fd00::1', '2001:db8::7')).toBe('2001:db8::7')
  })

  test('is the sender’s own where a stranger forges the header', async () => {
    expect(await asked([], '10.1.2.3', '203.0.113.7')).toBe('10.1.2.3')
    expect(await asked(['10.1.2.0/24'], '10.1.9.9', '203.0.113.7')).toBe('10.1.9.9')
    expect(await asked(['10.1.2.3'], '198.51.100.1', '10.1.2.3')).toBe('198.51.100.1')
  })

  test('is the nearest one nobody vouches for where a reader sent a header of their own through the proxy', async () => {
    expect(await asked(['10.1.2.3'], '10.1.2.3', '10.9.9.9, 203.0.113.7')).toBe('203.0.113.7')
  })

  test('is counted by the minute for each reader behind a proxy, and once for whoever forges many', async () => {
    const app = await server({ trustedProxies: ['10.1.2.3'], limits: { perMinute: 3 } })
    page(app, { method: 'GET', url: '/x', policy: 'public', handler: () => text('x') })
    const statuses = async (remoteAddress: string) => {
      const answers = []
      for (const at of [1, 2, 3, 4, 5]) {
        const headers = { 'x-forwarded-for': `203.0.113.${at}` }
        answers.push((await app.fastify.inject({ url: '/x', remoteAddress, headers })).statusCode)
      }
      return answers
    }
    expect(await statuses('10.1.2.3')).toEqual([200, 200, 200, 200, 200])
    expect(await statuses('10.1.2.4')).toEqual([200, 200, 200, 429, 429])
  })
})
