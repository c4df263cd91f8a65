import { createSecretKey } from 'node:crypto'
import { h } from 'preact'
import { expect, test } from 'vitest'
import { shownFrom } from './answer.ts'
import { page } from './page.ts'
import { newServer } from './server.ts'

test('a page is drawn once for as long as what it was drawn from is the same, for each address and look', async () => {
  const app = await newServer({
    origin: 'http://localhost',
    secret: createSecretKey(Buffer.alloc(32, 0)),
    policies: {},
    viewerOf: async () => undefined,
    signInPath: '/sign-in',
    readiness: [],
    log: { level: 'silent' },
  })
  let from = { title: '<一>' }
  let drawings = 0
  const Drawing = ({ title }: { title: string }) => {
    drawings++
    return h('p', {}, title)
  }
  page(app, { method: 'GET', url: '/', policy: 'public', handler: () => shownFrom(from, h(Drawing, from)) })
  const read = async (url: string, cookie = '') =>
    (await app.fastify.inject({ url, headers: { cookie } })).body

  expect([await read('/'), await read('/')]).toEqual(Array(2).fill('<!doctype html><p>&lt;一></p>'))
  expect(drawings).toBe(1)
  await read('/?page=2')
  await read('/', 'gongkai-view=large')
  expect(drawings).toBe(3)
  from = { title: '二' }
  expect(await read('/')).toContain('二')
  expect(drawings).toBe(4)

  for (let at = 0; at < 250; at++) {
    await read(`/?at=${at}`)
    await read('/')
  }
  expect(drawings, 'what is read often stays').toBe(4 + 250)
  await read('/?at=0')
  expect(drawings, 'addresses without end do not').toBe(4 + 251)
  await app.fastify.close()
})
