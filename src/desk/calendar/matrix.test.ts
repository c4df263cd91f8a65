import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roleNames } from '#office/authorities/people/roles.ts'
import { type RulesDesk, rulesDesk } from '../../../tests/rooms/rules-desk.ts'
import { type Browser, signedInBrowser, tokenIn } from '../../../tests/sign-in/desk-site.ts'

let site: RulesDesk
const browsers = new Map<Role, Browser>()
beforeAll(async () => {
  site = await rulesDesk('2026-12-10')
  for (const [at, role] of roleNames.entries())
    browsers.set(role, await signedInBrowser(site, role, `10.22.0.${at}`))
})
afterAll(() => site.close())

type Right = 'may' | 'may not' | 'knows nothing of it'

/** Written out by hand, route by route: who may, who is refused; everyone else finds nothing there. */
const table: Readonly<Record<string, Partial<Record<Role, Right>> | 'everyone'>> = {
  'GET /desk/calendar': 'everyone',
  'GET /desk/calendar/:year': 'everyone',
  'GET /desk/calendar/new': { systemAdministrator: 'may', securityAdministrator: 'may not' },
  'POST /desk/calendar/new': { systemAdministrator: 'may', securityAdministrator: 'may not' },
  'POST /desk/calendar/:year/confirm': { systemAdministrator: 'may not', securityAdministrator: 'may' },
  'GET /desk/settings': { handler: 'may', reviewer: 'may', leader: 'may' },
  'GET /desk/settings/:id': { handler: 'may', reviewer: 'may', leader: 'may' },
  'POST /desk/settings/:id': { handler: 'may not', reviewer: 'may not', leader: 'may' },
  'GET /desk/applications/moved-dates': { handler: 'may', reviewer: 'may', leader: 'may' },
}

const routes = () =>
  site.app.routes.filter(({ url }) => /^\/desk\/(?:calendar|settings|applications\/moved-dates)/u.test(url))

function browserOf(role: Role): Browser {
  const found = browsers.get(role)
  if (!found) throw new Error(`nobody signed in as ${role}`)
  return found
}

const filled = (url: string) => url.replace(':year', '2026').replace(':id', 'clock.webReceipt')
const answers: Readonly<Record<Right, readonly number[]>> = {
  may: [200, 422],
  'may not': [403],
  'knows nothing of it': [404],
}

describe('every page on notices and open questions (T19)', () => {
  it('stands in the table', () => {
    expect(
      routes()
        .map(({ method, url }) => `${method} ${url}`)
        .toSorted(),
    ).toEqual(Object.keys(table).toSorted())
  })

  it.each(roleNames)('answers %s as the table says', async (role) => {
    const mine = browserOf(role)
    for (const { method, url } of routes()) {
      const row = table[`${method} ${url}`] ?? {}
      const right = row === 'everyone' ? 'may' : (row[role] ?? 'knows nothing of it')
      const _token = tokenIn((await mine.open('/desk/calendar')).body)
      const address = filled(url)
      const { status } = method === 'GET' ? await mine.open(address) : await mine.post(address, { _token })
      expect(answers[right], `${method} ${url}`).toContain(status)
    }
  })

  it('changes nothing without its form’s token, and answers nobody who is not signed in', async () => {
    for (const { method, url } of routes()) {
      if (method === 'GET') continue
      for (const role of ['systemAdministrator', 'securityAdministrator', 'leader'] as const)
        expect([403, 404]).toContain((await browserOf(role).post(filled(url), { _token: 'x.y' })).status)
    }
    for (const { method, url } of routes()) {
      const { statusCode } = await site.app.fastify.inject({ method: 'GET', url: filled(url) })
      if (method === 'GET') expect(statusCode).toBe(303)
    }
    const acts = await site.owner.selectFrom('acts').select('matter').execute()
    expect(acts.filter(({ matter }) => /^(?:calendar|settings)\//u.test(matter))).toEqual([])
  })

  it('finds no year that is none and no question nobody asks', async () => {
    for (const path of ['/desk/calendar/2018', '/desk/calendar/x', '/desk/settings/constructor'])
      expect((await browserOf('leader').open(path)).status).toBe(404)
  })
})
