import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roleNames } from '#office/authorities/people/roles.ts'
import { demoPersonId } from '#store/people/demo-people.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import type { Access } from '#web/viewer.ts'
import {
  type Browser,
  type DeskSite,
  deskSite,
  signedInBrowser,
  tokenIn,
} from '../../../tests/sign-in/desk-site.ts'

let site: DeskSite
const browsers = new Map<Role, Browser>()
beforeAll(async () => {
  site = await deskSite('demo-off')
  for (const [at, role] of roleNames.entries())
    browsers.set(role, await signedInBrowser(site, role, `10.8.0.${at}`))
})
afterAll(() => site.close())

const reference = /编号 <strong>[^<]*<\/strong>/gu
const withoutReference = (body: string) => body.replace(reference, '')

/** An address of the route about someone whom the asker may or may not know. */
const filled = (url: string, subject: string) =>
  url
    .replace(':person', subject)
    .replace(':authority', demoAuthorities.bureau)
    .replace(':year', '2025')
    .replace(':cell', 'applications.new.total')
    .replace(':format', 'json')
    .replace(':section', 'applications')

function browserOf(role: Role): Browser {
  const found = browsers.get(role)
  if (!found) throw new Error(`nobody signed in as ${role}`)
  return found
}

/** What the permission of a route says to someone about the handler; undefined where it has none. */
async function accessOf(role: Role, policy: string, url: string): Promise<Access | undefined> {
  const viewer = await site.office.door.viewerOf(browserOf(role).cookies.get('__Host-gongkai-session') ?? '')
  const check = Object.entries(site.app.config.policies).find(([name]) => name === policy)?.[1]
  if (!viewer) throw new Error(`${role} is signed in`)
  const person = url.includes(':person') ? { person: demoPersonId('handler') } : {}
  const authority = url.includes(':authority') ? { authority: demoAuthorities.bureau } : {}
  return check?.(viewer, { ...person, ...authority, ...(url.includes(':year') ? { year: '2025' } : {}) })
}

async function attempt(role: Role, method: 'GET' | 'POST', url: string) {
  const mine = browserOf(role)
  if (method === 'GET') return mine.open(url)
  const { body } = await mine.open('/desk/own-password')
  return mine.post(url, { _token: tokenIn(body) })
}

describe('every route of the desk', () => {
  const subject = demoPersonId('handler')

  it.each(roleNames)('answers %s as its permission says, and hides like what is not there', async (role) => {
    const nowhere = withoutReference((await browserOf(role).open('/desk/no-such-page')).body)
    const seen = new Set<Access>()
    for (const { method, url, policy } of site.app.routes) {
      const access = await accessOf(role, policy, url)
      // What is allowed is tried where it changes nothing; the forms have tests of their own.
      if (access === undefined || (access === 'allowed' && method === 'POST')) continue
      seen.add(access)
      const answer = await attempt(role, method, filled(url, subject))
      const where = `${role} ${method} ${url}`
      // Behind this door each step is judged again, and none is open in the example.
      if (policy === 'annual-report.follow' && access === 'allowed' && answer.status === 403) continue
      expect([where, answer.status]).toEqual([where, { allowed: 200, refused: 403, absent: 404 }[access]])
      if (access === 'absent') expect(withoutReference(answer.body)).toBe(nowhere)
    }
    expect([...seen]).toContain('allowed')
  })

  it('hides a person of the district from a bureau like one who does not exist', async () => {
    const mine = browserOf('handler')
    const hidden = await mine.open(`/desk/people/${demoPersonId('systemAdministrator')}`)
    const nobody = await mine.open('/desk/people/nobody')
    expect([hidden.status, nobody.status]).toEqual([404, 404])
    expect(withoutReference(hidden.body)).toBe(withoutReference(nobody.body))
  })

  it('names only permissions somebody defined, or none on purpose', () => {
    const named = new Set(site.app.routes.map(({ policy }) => policy))
    for (const policy of named)
      expect(
        policy === 'public' || policy === 'signed-in' || Object.hasOwn(site.app.config.policies, policy),
      ).toBe(true)
  })

  it('lets a stranger change nothing and read nothing of the desk', async () => {
    const { fastify, routes } = site.app
    for (const { method, url, policy } of routes) {
      if (policy === 'public') continue
      const answer = await fastify.inject({ method, url: filled(url, subject) })
      expect([url, answer.statusCode === 303 || answer.statusCode === 403]).toEqual([url, true])
      expect(answer.body).not.toContain('张敏')
    }
  })
})

describe('forms', () => {
  it('are refused without a token of the same session, from another site, or as a link', async () => {
    const mine = browserOf('securityAdministrator')
    const other = tokenIn((await browserOf('handler').open('/desk/own-password')).body)
    const own = tokenIn((await mine.open('/desk/own-password')).body)
    const expected = async (policy: string, url: string) =>
      (await accessOf('securityAdministrator', policy, url)) === 'absent' ? 404 : 403
    const before = (await site.office.way.staff.now()).people
    for (const { url, method, policy } of site.app.routes) {
      if (method !== 'POST' || url.startsWith('/view')) continue
      const at = filled(url, demoPersonId('handler'))
      expect([url, (await mine.post(at, {})).status]).toEqual([url, await expected(policy, url)])
      expect((await mine.post(at, { _token: other })).status).toBe(await expected(policy, url))
      expect((await mine.post(at, { _token: own }, { origin: 'https://evil.example' })).status).toBe(403)
      await mine.open(at)
    }
    expect((await site.office.way.staff.now()).people).toBe(before)
    expect((await mine.open('/desk')).status).toBe(200)
  })
})

describe('the people page', () => {
  const atBureau = ['handler', 'reviewer', 'secrecyReviewer', 'leader'] as const
  const reach: Readonly<Record<Role, readonly Role[]>> = {
    handler: atBureau,
    reviewer: atBureau,
    secrecyReviewer: atBureau,
    leader: atBureau,
    supervisor: [...atBureau, 'supervisor'],
    systemAdministrator: roleNames,
    securityAdministrator: roleNames,
    auditAdministrator: roleNames,
  }

  it.each(roleNames)('shows %s exactly those within reach', async (role) => {
    const { body } = await browserOf(role).open('/desk/people')
    const listed = roleNames.filter((other) => body.includes(`href="/desk/people/${demoPersonId(other)}"`))
    expect(listed).toEqual(roleNames.filter((other) => reach[role].includes(other)))
  })
})
