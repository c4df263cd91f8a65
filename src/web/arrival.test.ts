import { createSecretKey } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { WebApp } from './app.ts'
import type { Limits } from './config.ts'
import { newToken } from './csrf.ts'
import { page } from './page.ts'
import { newServer } from './server.ts'
import { acceptUploads, uploadedFiles } from './upload.ts'

const secret = createSecretKey(Buffer.alloc(32, 1))
const visit = 'visit-of-the-tests'
let app: WebApp<never>
let folder: string
let port: number

const slowness: Partial<Limits> = {
  arrival: 400,
  bytesPerSecond: 4_000,
  longestArrival: 3_000,
  uploads: 3,
  uploadsOfAddress: 3,
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-arrival-'))
  app = await newServer<never>({
    origin: 'http://localhost',
    secret,
    policies: {},
    viewerOf: async () => undefined,
    signInPath: '/sign-in',
    readiness: [],
    log: { level: 'silent' },
    limits: { lag: 0, ...slowness },
  })
  await acceptUploads(app, {
    folder: join(folder, 'in'),
    fileBytes: 10_000_000,
    files: 1,
    paths: new Set(['/files']),
  })
  page(app, {
    method: 'POST',
    url: '/files',
    policy: 'public',
    body: z.object({ files: uploadedFiles }),
    handler: ({ body }) => ({ kind: 'text', body: `${body.files[0]?.bytes} bytes`, mediaType: 'text/plain' }),
  })
  page(app, {
    method: 'POST',
    url: '/words',
    policy: 'public',
    handler: () => ({ kind: 'text', body: 'taken', mediaType: 'text/plain' }),
  })
  port = Number(new URL(await app.fastify.listen({ port: 0, host: '127.0.0.1' })).port)
})
afterEach(async () => {
  await app.fastify.close()
  await rm(folder, { recursive: true, force: true })
})

const boundary = 'b0undary'
const token = () => newToken(secret, visit)

function headOf(path: string, type: string, length: number): string {
  return [
    `POST ${path} HTTP/1.1`,
    'Host: localhost',
    'Origin: http://localhost',
    `Cookie: gongkai-visit=${visit}`,
    `Content-Type: ${type}`,
    `Content-Length: ${length}`,
    'Connection: close',
    '',
    '',
  ].join('\r\n')
}

function formOf(bytes: number): Buffer {
  const field = `--${boundary}\r\nContent-Disposition: form-data; name="_token"\r\n\r\n${token()}\r\n`
  const file = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n`
  return Buffer.concat([
    Buffer.from(field + file),
    Buffer.alloc(bytes, 'x'),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
}

/** Sends a head at once and its body piece by piece, with a pause before each; gives the status line and how long it took. */
async function send(head: string, body: Buffer, pieces: number, pause: number) {
  const from = Date.now()
  const socket = connect(port, '127.0.0.1')
  let told = ''
  socket.setEncoding('utf8').on('data', (text: string) => {
    told += text
  })
  socket.on('error', () => {})
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  socket.write(head)
  const size = Math.ceil(body.length / pieces)
  for (let at = 0; at < body.length && !socket.closed && told === ''; at += size) {
    await wait(pause)
    if (!socket.destroyed && socket.writable) socket.write(body.subarray(at, at + size))
  }
  await closed
  return { status: told.split('\r\n')[0] ?? '', told, took: Date.now() - from }
}

const multipart = `multipart/form-data; boundary=${boundary}`
const upload = (bytes: number, pieces: number, pause: number) => {
  const body = formOf(bytes)
  return send(headOf('/files', multipart, body.length), body, pieces, pause)
}

describe('a form with files', () => {
  test('may take longer than any other while it keeps coming at a fair rate', async () => {
    const { status, told, took } = await upload(20_000, 20, 60)
    expect([status, told.includes('20000 bytes')]).toEqual(['HTTP/1.1 200 OK', true])
    expect(took).toBeGreaterThan(2 * 400)
  })

  test('is cut off where it only drips, and nothing of it is left', async () => {
    const { status, took } = await upload(20_000, 200, 40)
    expect(status).toBe('HTTP/1.1 408 Request Timeout')
    expect(took).toBeLessThan(1_500)
    await expect.poll(() => readdir(join(folder, 'in'))).toEqual([])
  })

  test('is cut off where it came fast and then stands still', async () => {
    const body = formOf(200_000)
    const head = headOf('/files', multipart, body.length)
    const { status, took } = await send(head, body, 2, 1_200)
    expect(status).toBe('HTTP/1.1 408 Request Timeout')
    expect(took).toBeLessThan(2_500)
  })

  test('is cut off in the end however steadily it comes', async () => {
    const { status, took } = await upload(100_000, 500, 20)
    expect(status).toBe('HTTP/1.1 408 Request Timeout')
    expect(took).toBeGreaterThan(2_900)
  })

  test('leaves room: more at once than allowed are told to come again, and other pages are not', async () => {
    const slow = [1, 2, 3].map(() => upload(8_000, 8, 60))
    await wait(50)
    const { told } = await upload(10, 1, 0)
    expect(told).toMatch(/^HTTP\/1\.1 503 [\s\S]*retry-after: 5/iu)
    const words = Buffer.from(`_token=${encodeURIComponent(token())}`)
    const head = headOf('/words', 'application/x-www-form-urlencoded', words.length)
    expect((await send(head, words, 1, 0)).told).toContain('taken')
    expect((await Promise.all(slow)).map(({ status }) => status)).toEqual(Array(3).fill('HTTP/1.1 200 OK'))
  })
})

describe('any other form', () => {
  test('has no more time than before, also where it says it brings files', async () => {
    const words = Buffer.from(`_token=${encodeURIComponent(token())}&more=${'x'.repeat(20_000)}`)
    const plain = headOf('/words', 'application/x-www-form-urlencoded', words.length)
    const first = await send(plain, words, 20, 60)
    expect([first.status, first.took < 1_000]).toEqual(['HTTP/1.1 408 Request Timeout', true])
    const body = formOf(20_000)
    const elsewhere = await send(headOf('/words', multipart, body.length), body, 20, 60)
    expect(elsewhere.status).toMatch(/ 4(?:08|15) /u)
    expect(elsewhere.took).toBeLessThan(1_000)
  })
})
