import { createSecretKey } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WebApp } from './app.ts'
import { page } from './page.ts'
import { newServer } from './server.ts'
import { stylesheetUrl } from './stylesheet.ts'

const serverAt = (origin: string) =>
  newServer({
    origin,
    secret: createSecretKey(Buffer.alloc(32, 0)),
    policies: {},
    viewerOf: async () => undefined,
    signInPath: '/sign-in',
    readiness: [],
    log: { level: 'silent' },
  })

let https: WebApp<never>
let http: WebApp<never>

beforeAll(async () => {
  https = await serverAt('https://gk.example.gov.cn')
  http = await serverAt('http://localhost:8080')
  for (const app of [https, http]) {
    page(app, {
      method: 'GET',
      url: '/form',
      policy: 'public',
      handler: ({ token }) => ({ kind: 'text', body: token(), mediaType: 'text/plain' }),
    })
  }
})

afterAll(() => Promise.all([https.fastify.close(), http.fastify.close()]))

describe('every answer', () => {
  test.each(['/form', '/livez', '/nothing', stylesheetUrl, '/%E0%A4%A'])(
    '%s carries the security headers',
    async (url) => {
      const { headers } = await https.fastify.inject(url)
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe|\*|data:|https?:/u)
      expect(headers).toMatchObject({
        'strict-transport-security': 'max-age=63072000',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      })
      expect(headers['permissions-policy']).toContain('camera=()')
      expect(headers.server).toBeUndefined()
      expect(headers['x-powered-by']).toBeUndefined()
    },
  )
})

describe('cookies', () => {
  test('are bound to this host and to https', async () => {
    const { headers } = await https.fastify.inject('/form')
    expect(headers['set-cookie']).toMatch(
      /^__Host-gongkai-visit=[^;]{20,}; Path=\/; HttpOnly; Secure; SameSite=Strict$/u,
    )
  })

  test('work on a plain http demo, which promises no https', async () => {
    const { headers } = await http.fastify.inject('/form')
    expect(headers['set-cookie']).toMatch(/^gongkai-visit=[^;]{20,}; Path=\/; HttpOnly; SameSite=Strict$/u)
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests')
  })

  test('are not set where a page has no form', async () => {
    expect((await https.fastify.inject('/livez')).headers['set-cookie']).toBeUndefined()
  })
})

describe('the stylesheet', () => {
  test('may be kept for ever, and comes packed to those who can unpack it', async () => {
    const plain = await https.fastify.inject(stylesheetUrl)
    const packed = await https.fastify.inject({
      url: stylesheetUrl,
      headers: { 'accept-encoding': 'gzip, br' },
    })
    expect(plain.headers['cache-control']).toContain('immutable')
    expect(packed.headers['content-encoding']).toBe('br')
    expect(packed.rawPayload.length).toBeLessThan(10_000)
  })
})

describe('the large view', () => {
  test('is kept in a cookie and leads back', async () => {
    const answer = await https.fastify.inject('/view/large?back=%2Fapply')
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe('/apply')
    expect(answer.headers['set-cookie']).toContain('__Host-gongkai-view=large')
  })

  test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/a b'])(
    'never leads to another site (%s)',
    async (back) => {
      const answer = await https.fastify.inject(`/view/large?back=${encodeURIComponent(back)}`)
      expect(answer.headers.location).toBe('/')
    },
  )
})
