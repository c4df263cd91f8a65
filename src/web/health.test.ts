import { createSecretKey } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { afterEach, describe, expect, test } from 'vitest'
import type { WebApp } from './app.ts'
import type { ReadinessCheck } from './config.ts'
import { drainOn } from './drain.ts'
import { page } from './page.ts'
import { newServer } from './server.ts'

const opened: WebApp<never>[] = []

async function server(readiness: readonly ReadinessCheck[] = []): Promise<WebApp<never>> {
  const app = await newServer({
    origin: 'http://localhost',
    secret: createSecretKey(Buffer.alloc(32, 0)),
    policies: {},
    viewerOf: async () => undefined,
    signInPath: '/sign-in',
    readiness,
    log: { level: 'silent' },
  })
  opened.push(app)
  return app
}

afterEach(() => Promise.all(opened.splice(0).map(({ fastify }) => fastify.close())))

describe('/readyz', () => {
  test('names what does not work and answers 503', async () => {
    const { fastify } = await server([
      { name: 'database', works: async () => true },
      { name: 'disk', works: () => Promise.reject(new Error('gone')) },
    ])
    const answer = await fastify.inject('/readyz')
    expect(answer.statusCode).toBe(503)
    expect(answer.json()).toEqual({
      status: 'not-ready',
      checks: { accepting: true, database: true, disk: false },
    })
  })
})

describe('/metrics', () => {
  test('counts by route pattern, never by address', async () => {
    const app = await server()
    page(app, {
      method: 'GET',
      url: '/case/:id',
      policy: 'public',
      handler: () => ({ kind: 'text', body: 'x', mediaType: 'text/plain' }),
    })
    await app.fastify.inject('/case/secret-number')
    const { body } = await app.fastify.inject('/metrics')
    expect(body).toContain(
      'gongkai_http_request_seconds_count{method="GET",route="/case/:id",status="200"} 1',
    )
    expect(body).not.toContain('secret-number')
  })

  test('does not exist for others than this machine', async () => {
    const { fastify } = await server()
    expect((await fastify.inject({ url: '/metrics', remoteAddress: '203.0.113.9' })).statusCode).toBe(404)
  })
})

interface Gate {
  readonly opened: Promise<void>
  readonly open: () => void
}

function gate(): Gate {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

describe('stopping', () => {
  /** A listening server with one request under way that ends when `finish` is opened. */
  async function atWork(patience: number) {
    const app = await server()
    const signals = new EventEmitter()
    const [arrived, finish, noticed, left] = [gate(), gate(), gate(), gate()]
    const codes: number[] = []
    page(app, {
      method: 'GET',
      url: '/slow',
      policy: 'public',
      handler: async () => {
        arrived.open()
        await finish.opened
        return { kind: 'text', body: 'done', mediaType: 'text/plain' }
      },
    })
    const address = await app.fastify.listen({ port: 0, host: '127.0.0.1' })
    const exit = (code: number) => {
      codes.push(code)
      left.open()
    }
    drainOn(signals, app, { noticed: () => noticed.opened, patience, exit })
    const taken = fetch(`${address}/slow`).then((answer) => answer.text())
    await arrived.opened
    signals.emit('SIGTERM')
    return { address, codes, finish, noticed, left, taken }
  }

  test('takes nothing new, says so, and stays alive until others know', async () => {
    const { address, noticed, finish, left } = await atWork(5000)
    const refused = await fetch(`${address}/slow`)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
    expect((await fetch(`${address}/readyz`)).status).toBe(503)
    expect((await fetch(`${address}/livez`)).status).toBe(200)
    finish.open()
    noticed.open()
    await left.opened
  })

  test('finishes what was taken and exits 0', async () => {
    const { codes, noticed, finish, left, taken } = await atWork(5000)
    noticed.open()
    setTimeout(finish.open, 50)
    expect(await taken).toBe('done')
    await left.opened
    expect(codes).toEqual([0])
  })

  test('gives up on what does not finish and exits 1', async () => {
    const { codes, noticed, finish, left } = await atWork(50)
    noticed.open()
    await left.opened
    expect(codes).toEqual([1])
    finish.open()
  })
})
