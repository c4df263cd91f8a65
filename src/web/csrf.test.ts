import { createSecretKey } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WebApp } from './app.ts'
import { newToken, sentFromHere, tokenHolds } from './csrf.ts'
import { page } from './page.ts'
import { newServer } from './server.ts'

const origin = 'https://gk.example.gov.cn'
const secret = createSecretKey(Buffer.alloc(32, 3))
const mine = newToken(secret, 'mine')

let app: WebApp<'change'>
let changes = 0

beforeAll(async () => {
  app = await newServer({
    origin,
    secret,
    policies: { change: () => 'allowed' },
    viewerOf: async (session) => ({
      personId: session,
      person: '张敏',
      role: '经办人',
      authority: { id: 'a', name: '某局' },
    }),
    signInPath: '/sign-in',
    readiness: [],
    log: { level: 'silent' },
  })
  const change = () => {
    changes += 1
    return { kind: 'see-other', to: '/' } as const
  }
  page(app, { method: 'POST', url: '/change', policy: 'change', handler: change })
  page(app, { method: 'POST', url: '/sign-out', policy: 'public', handler: change })
})

afterAll(() => app.fastify.close())

interface Attempt {
  readonly headers?: Record<string, string>
  readonly token?: string
  readonly method?: 'POST' | 'GET'
  readonly type?: string
}

async function attempt({ headers = { origin }, token, method = 'POST', type }: Attempt) {
  const before = changes
  const codes = []
  for (const url of ['/change', '/sign-out']) {
    const answer = await app.fastify.inject({
      method,
      url,
      headers: {
        cookie: '__Host-gongkai-session=mine',
        ...(method === 'POST' ? { 'content-type': type ?? 'application/x-www-form-urlencoded' } : {}),
        ...headers,
      },
      ...(method === 'POST'
        ? { payload: type ? '{}' : new URLSearchParams(token ? { _token: token } : {}).toString() }
        : {}),
    })
    codes.push(answer.statusCode)
  }
  return { codes, changed: changes - before }
}

describe('a request that changes something', () => {
  test('is done with a token of the same session, sent from a page of this site', async () => {
    expect(await attempt({ token: mine })).toEqual({ codes: [303, 303], changed: 2 })
  })

  test.each<[string, Attempt]>([
    ['without a token', {}],
    ["with another session's token", { token: newToken(secret, 'other') }],
    [
      'with a token signed by someone else',
      { token: newToken(createSecretKey(Buffer.alloc(32, 0)), 'mine') },
    ],
    ['with a spoilt token', { token: `${mine}x` }],
    ['from another site', { token: mine, headers: { origin: 'https://evil.example' } }],
    ['from a neighbouring site', { token: mine, headers: { 'sec-fetch-site': 'same-site', origin } }],
    ['from nowhere named', { token: mine, headers: {} }],
    ['as a simple text request', { type: 'text/plain' }],
    ['as JSON without a token', { type: 'application/json' }],
  ])('is not done %s', async (_, how) => {
    const { codes, changed } = await attempt(how)
    expect(changed).toBe(0)
    for (const code of codes) expect([403, 415]).toContain(code)
  })

  test('is not done by opening its address', async () => {
    expect(await attempt({ method: 'GET' })).toEqual({ codes: [405, 405], changed: 0 })
  })
})

describe('a token', () => {
  test('is new on every page and still holds', () => {
    const again = newToken(secret, 'mine')
    expect(again).not.toBe(mine)
    expect(tokenHolds(secret, 'mine', again)).toBe(true)
  })

  test('never holds without a cookie to be bound to', () => {
    expect(tokenHolds(secret, '', newToken(secret, ''))).toBe(false)
  })
})

test('an older browser without Origin is believed by its Referer', () => {
  expect(sentFromHere({ referer: `${origin}/desk` }, origin)).toBe(true)
  expect(sentFromHere({ referer: 'https://gk.example.gov.cn.evil.example/' }, origin)).toBe(false)
})
