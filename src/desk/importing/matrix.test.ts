import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roleNames } from '#office/authorities/people/roles.ts'
import { type OfficeSite, officeSite } from '../../../tests/journeys/office-site.ts'
import { type Browser, signedInBrowser, tokenIn } from '../../../tests/sign-in/desk-site.ts'

let site: OfficeSite
const browsers = new Map<Role, Browser>()
beforeAll(async () => {
  site = await officeSite()
  for (const [at, role] of roleNames.entries())
    browsers.set(role, await signedInBrowser(site, role, `10.5.0.${at}`))
})
afterAll(() => site.close())

type Kind = 'look' | 'take over' | 'take back'
type Right = 'may' | 'may not' | 'knows nothing of it'

/** Who may what on the pages of taking over, as `expected/register.yaml` has it for one's own register. */
const expected: Readonly<Record<Role, Readonly<Record<Kind, Right>>>> = {
  handler: { look: 'may', 'take over': 'may', 'take back': 'may' },
  reviewer: { look: 'may', 'take over': 'may not', 'take back': 'may' },
  leader: { look: 'may', 'take over': 'may not', 'take back': 'may not' },
  secrecyReviewer: nothing(),
  supervisor: nothing(),
  systemAdministrator: nothing(),
  securityAdministrator: nothing(),
  auditAdministrator: nothing(),
}

function nothing(): Readonly<Record<Kind, Right>> {
  const right = 'knows nothing of it'
  return { look: right, 'take over': right, 'take back': right }
}

const kinds: Readonly<Record<string, Kind>> = {
  'register.read': 'look',
  'register.import': 'take over',
  'register.undo-import': 'take back',
  'register.export': 'look',
}

const routes = () =>
  site.app.routes
    .filter(({ url }) => url.startsWith('/desk/importing'))
    .map((route) => ({ ...route, address: route.url.replace(':id', 'none') }))

describe('every page of taking over', () => {
  it.each(roleNames)('answers %s as the table says', async (role) => {
    const mine = browsers.get(role)
    if (!mine) throw new Error(`${role} is signed in`)
    expect(routes()).toHaveLength(17)
    for (const { method, address, policy } of routes()) {
      const _token = tokenIn((await mine.open('/desk')).body)
      const { status } =
        method === 'GET' ? await mine.open(address) : await mine.post(address, { _token, action: 'drop' })
      const right = expected[role][kinds[policy] ?? 'look']
      const told = { 'may not': [403], 'knows nothing of it': [404], may: [200, 303, 422, 404] }[right]
      expect(told, `${method} ${address}`).toContain(status)
    }
  })

  it('changes nothing without its form’s token', async () => {
    for (const { method, address } of routes()) {
      if (method === 'GET') continue
      for (const form of [{}, { _token: 'x.y' }])
        expect((await browsers.get('handler')?.post(address, { ...form, action: 'take' }))?.status).toBe(403)
    }
  })
})
