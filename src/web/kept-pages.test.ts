import { createSecretKey } from 'node:crypto'
import fc from 'fast-check'
import { h } from 'preact'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { shown, shownAsOf } from './answer.ts'
import type { WebApp } from './app.ts'
import { tokenHolds } from './csrf.ts'
import { keptPages } from './kept-pages.ts'
import { page } from './page.ts'
import { newServer } from './server.ts'

const secret = createSecretKey(Buffer.alloc(32, 3))

/** What the database would say: who is behind a session, who may come in, and how far the registers are. */
const world = { asOf: 'one', isOver: new Set<string>(), refused: new Set<string>(), drawings: 0 }

let tests = 0
let app: WebApp<'papers.read'>
beforeAll(async () => {
  app = await newServer({
    origin: 'http://localhost',
    secret,
    policies: { 'papers.read': ({ personId }) => (world.refused.has(personId) ? 'absent' : 'allowed') },
    viewerOf: async (session) =>
      world.isOver.has(session) ? undefined : { ...viewerIn(session), asOf: world.asOf },
    signInPath: '/sign-in',
    readiness: [],
    log: { level: 'silent' },
    limits: { perMinute: 100_000, lag: 0 },
  })
  for (const [url, answer] of [
    ['/papers', shownAsOf],
    ['/now', shown],
  ] as const) {
    page(app, {
      method: 'GET',
      url,
      policy: 'papers.read',
      handler: ({ viewer, token }) => {
        world.drawings++
        const says = `${viewer.person} as of ${world.asOf}`
        return answer(h('form', {}, h('p', {}, says), h('input', { name: '_token', value: token() })))
      },
    })
  }
})
afterAll(() => app.fastify.close())
beforeEach(() => {
  Object.assign(world, {
    asOf: `one, for test ${tests++}`,
    isOver: new Set(),
    refused: new Set(),
    drawings: 0,
  })
})

/** `zhang-2` is the second session of zhang. */
function viewerIn(session: string) {
  const [person = ''] = session.split('-')
  return { personId: person, person: `人员${person}`, role: '经办人', authority: { id: 'a', name: '某局' } }
}

async function read(session: string, url = '/papers', more = '') {
  const cookie = `gongkai-session=${session}${more}`
  const { statusCode, body, headers } = await app.fastify.inject({ url, headers: { cookie } })
  return { statusCode, body, cache: headers['cache-control'] }
}

const tokenIn = (body: string) => /value="([^"]+)"/u.exec(body)?.[1]

describe('a page drawn from the registers alone', () => {
  test('is drawn once for one session, address and look while they are the same', async () => {
    const first = await read('zhang-1')
    expect(first.body).toContain('人员zhang as of one, for test')
    expect(await read('zhang-1')).toEqual(first)
    expect(world.drawings).toBe(1)
    await read('zhang-2')
    await read('zhang-1', '/papers?page=2')
    await read('zhang-1', '/papers', '; gongkai-view=large')
    expect(world.drawings).toBe(4)
  })

  test('is drawn anew as soon as an act was recorded', async () => {
    await read('zhang-1')
    world.asOf = 'two'
    expect((await read('zhang-1')).body).toContain('as of two')
  })

  test('is kept by no browser and no proxy', async () => {
    await read('zhang-1')
    expect((await read('zhang-1')).cache).toBe('no-store')
  })

  test('is not to be had with a session that is over, nor without the permission', async () => {
    await read('zhang-1')
    world.refused.add('zhang')
    const refused = await read('zhang-1')
    expect([refused.statusCode, refused.body.includes('人员zhang')]).toEqual([404, false])
    world.isOver.add('zhang-1')
    const over = await read('zhang-1')
    expect([over.statusCode, over.body]).toEqual([303, ''])
  })

  test('whatever people do, shows everyone their own name, a token of their own session and what is so now', async () => {
    const session = fc.constantFrom('zhang-1', 'zhang-2', 'li-1', 'li-2', 'wang-1')
    const asked = fc.record({
      session,
      url: fc.constantFrom('/papers', '/papers?page=2', '/now'),
      act: fc.boolean(),
    })
    let acts = 0
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { maxLength: 40 }), async (all) => {
        for (const { session: own, url, act } of all) {
          if (act) world.asOf = `act ${acts++}`
          const { body } = await read(own, url)
          expect(body).toContain(`${viewerIn(own).person} as of ${world.asOf}`)
          expect(body.match(/人员/gu)).toHaveLength(1)
          expect(tokenHolds(secret, own, tokenIn(body))).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })
})

test('any other page is drawn with every request', async () => {
  await read('zhang-1', '/now')
  await read('zhang-1', '/now')
  expect(world.drawings).toBe(2)
})

test('a server keeps so many bytes of pages, and those read often stay', () => {
  const kept = keptPages(1000)
  const at = (where: string) => ({ where, asOf: 'one' })
  kept.keep(at('often'), Buffer.alloc(300))
  for (let n = 0; n < 20; n++) {
    kept.keep(at(`page ${n}`), Buffer.alloc(300))
    expect(kept.find(at('often'))).toHaveLength(300)
  }
  const found = Array.from({ length: 20 }, (_, n) => kept.find(at(`page ${n}`))).filter(Boolean)
  expect(found).toHaveLength(2)
  kept.keep(at('too large'), Buffer.alloc(2000))
  expect(kept.find(at('too large'))).toBeUndefined()
})
