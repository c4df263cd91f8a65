import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { freeze } from '#office/authorities/people/freeze.ts'
import { demoPersonId } from '#store/people/demo-people.ts'
import { clearFactors } from '#store/sign-in/credentials.ts'
import { type Browser, browser, type DeskSite, deskSite, origin } from '../../../tests/sign-in/desk-site.ts'
import { dayOfTests } from '../../../tests/sign-in/office.ts'
import { type SingleSignOn, singleSignOn } from '../../../tests/sign-in/single-sign-on.ts'
import { type OpenOidc, openOidc } from '../../wiring/sign-in/oidc.ts'
import { oidcWrongSentence } from './oidc-routes.ts'

const session = '__Host-gongkai-session'
const trip = '__Host-gongkai-oidc'
const button = '用全市统一身份认证登录'
const failures: unknown[] = []
const failed = (error: unknown) => failures.push(error)

let provider: SingleSignOn
let oidc: OpenOidc
let site: DeskSite
beforeAll(async () => {
  provider = await singleSignOn()
  site = await deskSite('required', (way) => {
    oidc = openOidc(way, provider.settings, { origin, failed })
    return oidc.door
  })
  await oidc.tried
})
afterAll(async () => {
  oidc.close()
  await site.close()
  await provider.close()
})

/** To the provider as someone; gives the address it sends back to, as a path of the office. */
async function away(mine: Browser, as: string, from = '/sign-in/oidc'): Promise<string> {
  const { to = '' } = await mine.open(from)
  return (await provider.visit(to, as)).replace(origin, '')
}

async function events(): Promise<readonly { what: string; account: string; person: string | null }[]> {
  const { db } = site.office.scratch.store
  return db.selectFrom('sign_in_events').select(['what', 'account', 'person']).orderBy('at').execute()
}

/** Nobody came in, and the page says no more than that; `because` is what the operator's log is told of the protocol. */
async function expectTurnedBack(mine: Browser, path: string, because: readonly string[] = []): Promise<void> {
  failures.length = 0
  const before = (await events()).filter(({ what }) => what === 'wrong-oidc').length
  const answer = await mine.open(path)
  expect([answer.status, answer.body.includes(oidcWrongSentence)]).toEqual([422, true])
  expect(mine.cookies.has(session)).toBe(false)
  expect((await events()).filter(({ what }) => what === 'wrong-oidc')).toHaveLength(before + 1)
  expect(failures.map(reasonOf)).toEqual(because)
}

function reasonOf(error: unknown): string {
  const { code, error: word } = z.object({ code: z.string(), error: z.string().optional() }).parse(error)
  return word ?? code
}

describe('someone the provider vouches for', () => {
  it('comes to the page they wanted, without password or second factor of ours', async () => {
    await clearFactors(site.office.way, demoPersonId('handler'), site.office.clock.now)
    site.office.clock.now += 1000
    const mine = browser(site)
    const page = await mine.open('/sign-in?back=%2Fdesk%2Fpeople')
    expect(page.body).toContain(button)
    expect(page.body).toContain('href="/sign-in/oidc?back=%2Fdesk%2Fpeople"')
    const arrived = await mine.open(await away(mine, 'jingban', '/sign-in/oidc?back=%2Fdesk%2Fpeople'))
    // No redirect: it would still count as come from the provider, and bring no strict cookie.
    expect([arrived.status, arrived.headers.refresh]).toEqual([200, '0; url=/desk/people'])
    expect(arrived.headers['cache-control']).toBe('no-store')
    expect((await mine.open('/desk')).body).toContain('张敏，您好')
    const kinds = (await events()).filter(({ account }) => account === 'jingban').map(({ what }) => what)
    expect(kinds).toEqual(expect.arrayContaining(['oidc-right', 'signed-in']))
    expect(mine.cookies.has(trip)).toBe(false)
  })

  it('asks the provider with PKCE, a state and a nonce of their own each time', async () => {
    const asked = await Promise.all(
      [1, 2].map(async () => new URL((await browser(site).open('/sign-in/oidc')).to ?? '').searchParams),
    )
    for (const query of asked) expect(query.get('code_challenge_method')).toBe('S256')
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(new Set(asked.map((query) => query.get(name) ?? '')).size).toBe(2)
    }
  })

  it('keeps for the trip what no script reads and nobody can read in it', async () => {
    const answer = await browser(site).open('/sign-in/oidc')
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^__Host-gongkai-oidc=[\w-]{100,}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/u,
    )
  })

  it('is led nowhere but to the desk', async () => {
    const mine = browser(site)
    const path = await away(mine, 'shenhe', '/sign-in/oidc?back=%2F%2Fevil.example%2F')
    expect((await mine.open(path)).headers.refresh).toBe('0; url=/desk')
  })
})

describe('nobody comes in', () => {
  it('with an account the office does not have, and none is made', async () => {
    const mine = browser(site)
    const people = (await site.office.way.staff.now()).people.persons.size
    await expectTurnedBack(mine, await away(mine, 'stranger'))
    expect((await site.office.way.staff.now()).people.persons.size).toBe(people)
    expect((await events()).map(({ account }) => account)).not.toContain('stranger')
  })

  it('whose account is closed', async () => {
    const { way, clock } = site.office
    const person = demoPersonId('secrecyReviewer')
    const act = { kind: 'person.frozen', person, on: dayOfTests(), because: 'left' } as const
    await way.staff.record({ by: 'x', at: clock.now }, ({ people, tree }) => freeze(people, tree, act))
    const mine = browser(site)
    await expectTurnedBack(mine, await away(mine, 'baomi'))
  })

  it('whom the provider turned back', async () => {
    const mine = browser(site)
    await expectTurnedBack(mine, await away(mine, ''), ['access_denied'])
  })

  it('with a state that is not the one they left with', async () => {
    const mine = browser(site)
    const path = await away(mine, 'zhuguan')
    await expectTurnedBack(mine, path.replace(/state=[^&]+/u, 'state=forged'), ['OAUTH_INVALID_RESPONSE'])
  })

  it("in another's browser, as one is lured with a ready answer", async () => {
    const path = await away(browser(site), 'zhuguan')
    await expectTurnedBack(browser(site), path)
    const lured = browser(site)
    await lured.open('/sign-in/oidc')
    await expectTurnedBack(lured, path, ['OAUTH_INVALID_RESPONSE'])
  })

  it('with a code that was used before', async () => {
    const mine = browser(site)
    const path = await away(mine, 'zhuguan')
    const kept = mine.cookies.get(trip) ?? ''
    expect((await mine.open(path)).status).toBe(200)
    const thief = browser(site, '10.8.0.1')
    thief.cookies.set(trip, kept)
    site.office.clock.now += 60_000
    await expectTurnedBack(thief, path, ['invalid_grant'])
  })

  it.each([
    ['nonce', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED'],
    ['verifier', 'invalid_grant'],
  ])('with an answer to another %s', async (part, because) => {
    const mine = browser(site)
    const path = await away(mine, 'zhuguan')
    const { key } = site.office.way
    const kept = JSON.parse(key.open(mine.cookies.get(trip) ?? '', 'oidc trip'))
    expect(kept[part]).toMatch(/^[\w-]{43}$/u)
    mine.cookies.set(trip, key.seal(JSON.stringify({ ...kept, [part]: 'a'.repeat(43) }), 'oidc trip'))
    await expectTurnedBack(mine, path, [because])
  })

  it('with a cookie changed by one character, or ten minutes old', async () => {
    const mine = browser(site)
    const path = await away(mine, 'zhuguan')
    const kept = mine.cookies.get(trip) ?? ''
    mine.cookies.set(trip, `${kept.startsWith('A') ? 'B' : 'A'}${kept.slice(1)}`)
    await expectTurnedBack(mine, path)
    site.office.clock.now += 10 * 60_000
    mine.cookies.set(trip, kept)
    await expectTurnedBack(mine, path)
  })

  it('while the account is locked by failures, and the locked one is told only to wait', async () => {
    const guesser = browser(site, '10.9.0.1')
    for (let i = 0; i < 5; i += 1) {
      await guesser.submit('/sign-in', { account: 'xitong', password: `wrong-${i}` })
      site.office.clock.now += 20_000
    }
    const mine = browser(site, '10.9.0.1')
    const answer = await mine.open(await away(mine, 'xitong'))
    expect([answer.status, answer.body.includes('登录尝试过多')]).toEqual([422, true])
    expect(mine.cookies.has(session)).toBe(false)
  })
})

describe('a provider that is down', () => {
  it('hides the button and stops nothing; it is asked again until it answers', async () => {
    const gone = await singleSignOn()
    const port = Number(new URL(gone.settings.issuer).port)
    await gone.close()
    const tells: unknown[] = []
    const late = openOidc(site.office.way, gone.settings, {
      origin,
      failed: (error) => tells.push(error),
      retryEvery: 50,
    })
    await late.tried
    expect([late.door.isOpen(), tells.length > 0]).toEqual([false, true])
    expect(await late.door.begin('/desk')).toBeUndefined()
    const returned = await singleSignOn(port)
    await expect.poll(late.door.isOpen, { timeout: 5000 }).toBe(true)
    expect((await late.door.begin('/desk'))?.to).toContain(gone.settings.issuer)
    late.close()
    await returned.close()
  })

  it('after it was reached lets nobody in, and the house goes on', async () => {
    const falling = await singleSignOn()
    const late = openOidc(site.office.way, falling.settings, { origin, failed })
    await late.tried
    const leaving = await late.door.begin('/desk')
    const back = await falling.visit(leaving?.to ?? '', 'zhuguan')
    await falling.close()
    const returned = { kept: leaving?.kept ?? '', query: new URL(back).search.slice(1), address: '10.8.0.2' }
    expect((await late.door.finish(returned)).answer).toEqual({ kind: 'wrong' })
    late.close()
  })
})

it('is offered nowhere where no provider is configured', async () => {
  const plain = await deskSite('required')
  const mine = browser(plain)
  expect((await mine.open('/sign-in')).body).not.toContain('/sign-in/oidc')
  expect((await mine.open('/sign-in/oidc')).status).toBe(404)
  await plain.close()
})
