import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { type PeopleAct, peopleActSchema } from '#office/authorities/people/acts.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { type Role, roleNames } from '#office/authorities/people/roles.ts'
import { createDemoOffice } from '#store/people/demo-office.ts'
import { demoPersonId } from '#store/people/demo-people.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { clearFactors } from '#store/sign-in/credentials.ts'
import { joinStore, type Store } from '#store/store.ts'
import { openDoors } from '../../src/main.ts'
import type { House } from '../../src/wiring/serving/house-config.ts'
import { type Browser, browser, origin, tokenIn } from '../sign-in/desk-site.ts'
import { address, password } from '../sign-in/office.ts'
import { appendOf, day, registered } from '../store/acts.ts'
import { type Scratch, scratch } from '../store/scratch.ts'
import { freePort } from './demo.ts'

/*
 * Two processes serve one office on one database. Somebody has just seen a page in the second, which keeps it; what the first
 * records is seen in the second at the very next request.
 */
let held: Scratch
let elsewhere: House
let here: House
let joined: Store
let date: PlainDate
let clock = Date.parse('2026-03-02T01:00:00.000Z')
beforeAll(async () => {
  held = await scratch()
  elsewhere = await houseOn(held.store)
  joined = await joinStore(held.config)
  here = await houseOn(joined)
  const passwords = Object.fromEntries(roleNames.map((role) => [role, password])) as Record<Role, string>
  await createDemoOffice(elsewhere.way, passwords, day('2025-01-01'))
}, 60_000)
afterAll(async () => {
  for (const house of [here, elsewhere]) await house.app.fastify.close()
  await joined.close()
  await held.close()
})
beforeEach(() => {
  date = day('2026-03-02')
  clock += 1000
})

async function houseOn(store: Store): Promise<House> {
  const { district, bureau } = demoAuthorities
  return openDoors(store, {
    signIn: { district, profile: 'modern', secondFactor: 'demo-off', now: () => clock, today: () => date },
    published: {
      authority: bureau,
      site: { name: '某局', domain: 'localhost', contact: { office: '办公室' } },
    },
    origin,
    host: '127.0.0.1',
    port: await freePort(),
    log: { level: 'silent' },
  })
}

let visits = 0

/** Signed in here, with the page seen once. */
async function readerOf(account: string, url: string): Promise<Browser> {
  const reader = browser(here, `10.3.0.${visits++}`)
  const { to } = await reader.submit('/sign-in', { account, password })
  expect(to, account).toBe('/desk')
  expect((await reader.open(url)).status).toBe(200)
  return reader
}

/** Records an act on people, in the other house. */
async function decide(act: Record<string, unknown>): Promise<void> {
  const acts: PeopleAct[] = [peopleActSchema.parse(act)]
  clock += 1000
  const done = await elsewhere.way.staff.record({ by: 'first-run', at: clock }, () => ({ ok: true, acts }))
  expect(done.ok).toBe(true)
  clock += 1000
}

const handler = demoPersonId('handler')
let made = 0

/** A person of these tests with an office in the bureau, and their account. */
async function appointed(role: Role, until: string | null = null) {
  const account = `test${made++}`
  const [person, term] = [`person-${account}`, `term-${account}`]
  await decide({ kind: 'person.registered', person, name: `测试${account}`, account, on: '2026-01-01' })
  const office = { role, authority: demoAuthorities.bureau, from: '2026-01-01', until, deputyFor: null }
  await decide({ kind: 'person.appointed', term, person, ...office })
  await passwordOf(person)
  return { account, person, term }
}

/** The one password of these tests, as everybody has it. */
async function passwordOf(person: string): Promise<void> {
  const { password: hash } = await held.owner
    .selectFrom('credentials')
    .select('password')
    .where('person', '=', handler)
    .executeTakeFirstOrThrow()
  const times = { changed_at: clock, password_changed_at: clock }
  await held.owner
    .insertInto('credentials')
    .values({ authority_id: demoAuthorities.district, person, password: hash, ...times })
    .execute()
  clock += 1000
}

describe('what another process recorded is seen at the very next request', () => {
  const list = '/desk/applications?tab=open'

  it('an application', async () => {
    const { account } = await appointed('handler')
    const pages = [list, '/desk', '/desk/annual-report', '/desk/annual-report/2025']
    const reader = await readerOf(account, list)
    const before = await Promise.all(pages.map(async (url) => (await reader.open(url)).body))
    await elsewhere.store.append(
      demoAuthorities.bureau,
      appendOf('applications/2025-1', 0, [registered('2025-1')]),
    )
    const after = await Promise.all(pages.map(async (url) => (await reader.open(url)).body))
    for (const [at, body] of after.entries()) expect(body, pages[at]).not.toBe(before[at])
  })

  it('the end of the session', async () => {
    const { account } = await appointed('handler')
    const reader = await readerOf(account, list)
    const there = browser(elsewhere, address)
    for (const [name, value] of reader.cookies) there.cookies.set(name, value)
    await there.submit('/desk', {}, '/sign-out')
    expect((await reader.open(list)).status).toBe(303)
  })

  it('that sign-in was reset', async () => {
    const { account, person } = await appointed('handler')
    const reader = await readerOf(account, list)
    await clearFactors(elsewhere.way, personIdSchema.parse(person), clock)
    expect((await reader.open(list)).status).toBe(303)
  })

  it('that somebody was relieved, and frozen', async () => {
    const [one, other] = [await appointed('handler'), await appointed('handler')]
    const first = await readerOf(one.account, list)
    const second = await readerOf(other.account, list)
    await decide({ kind: 'person.relieved', term: one.term, on: '2026-03-02' })
    expect((await first.open(list)).status).toBe(303)
    await decide({ kind: 'person.frozen', person: other.person, on: '2026-03-02', because: 'left' })
    expect((await second.open(list)).status).toBe(303)
  })
})

it('an office that ends on a day opens nothing from that day on', async () => {
  const { account } = await appointed('handler', '2026-03-03')
  const reader = await readerOf(account, '/desk/applications')
  date = day('2026-03-03')
  expect((await reader.open('/desk/applications')).status).toBe(303)
})

it('the menu and the pages follow an office that changes with the day', async () => {
  const { account, person } = await appointed('handler', '2026-03-03')
  await decide({
    ...{ kind: 'person.appointed', term: `next-${account}`, person, role: 'auditAdministrator' },
    ...{ authority: demoAuthorities.bureau, from: '2026-03-03', until: null, deputyFor: null },
  })
  const reader = await readerOf(account, '/desk/applications')
  const before = await reader.open('/desk')
  expect(before.body).toContain('href="/desk/applications"')
  date = day('2026-03-03')
  const after = await reader.open('/desk')
  expect(after.body).not.toContain('href="/desk/applications"')
  expect(after.body).toContain('href="/desk/audit"')
  expect((await reader.open('/desk/applications')).status).toBe(404)
})

it('nobody meets a page that was drawn for somebody else', async () => {
  const accounts = [
    (await appointed('handler')).account,
    (await appointed('handler')).account,
    (await appointed('leader')).account,
  ]
  const urls = [
    '/desk',
    '/desk/applications',
    '/desk/remedies',
    '/desk/annual-report',
    '/desk/annual-report/2025',
  ]
  const readers = await Promise.all(accounts.map((account) => readerOf(account, '/desk')))
  const tokens = new Set<string>()
  for (const url of [...urls, ...urls]) {
    for (const [at, reader] of readers.entries()) {
      const { body } = await reader.open(url)
      const others = accounts.filter((account) => account !== accounts[at])
      expect(body, url).toContain(`测试${accounts[at]}`)
      for (const other of others) expect(body, url).not.toContain(`测试${other}`)
      tokens.add(`${at} ${tokenIn(body)}`)
    }
  }
  const seen = [...tokens].map((one) => one.split(' ')[1])
  expect(new Set(seen).size, 'no token twice').toBe(seen.length)
})
