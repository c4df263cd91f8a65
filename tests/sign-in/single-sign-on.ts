import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type GrantContext } from 'oidc-provider'
import type { OidcSettings } from '../../src/wiring/sign-in/oidc-settings.ts'
import { origin } from './desk-site.ts'

export interface SingleSignOn {
  readonly settings: OidcSettings
  /** Who signs in there from now on; empty: someone who gives up. */
  expect(account: string): void
  /** Goes where the office sent the browser, signs in there as someone, and gives the address it is sent back to. */
  visit(address: string, as: string): Promise<string>
  close(): Promise<void>
}

/** A real provider on this machine. `port`: where it listens, any free one where 0; `office`: the origin it sends back to. */
export async function singleSignOn(port = 0, office = origin): Promise<SingleSignOn> {
  let answers: Parameters<typeof createServer>[1] = () => {}
  const server = createServer((request, response) => answers?.(request, response))
  await new Promise<void>((listening) => server.listen(port, 'localhost', listening))
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const settings = { ...client, issuer, accountClaim: 'preferred_username', label: '全市统一身份认证' }
  const provider = new Provider(issuer, configurationFor(office))
  const usual = provider.callback()
  let who = ''
  answers = (request, response) => {
    if (request.url === pagePath) return response.setHeader('content-type', 'text/html').end(page)
    if (request.url !== donePath) return usual(request, response)
    const result = who === '' ? { error: 'access_denied' } : { login: { accountId: who } }
    provider.interactionFinished(request, response, result).catch((error) => response.destroy(error))
  }
  const expect = (account: string) => {
    who = account
  }
  const visit: SingleSignOn['visit'] = (address, as) => {
    expect(as)
    return followed(address, issuer)
  }
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed())
      server.closeAllConnections()
    })
  return { settings, expect, visit, close }
}

const pagePath = '/signing-in/'
const donePath = '/signing-in/done'
/** What comes after it was begun on the provider's own page, as after typing a password there. */
const page = `<!doctype html><a href="${donePath}">Sign in</a>`

const client = {
  clientId: 'gongkai',
  clientSecret: 'a secret of the tests, long enough for anyone',
  clientAuth: 'basic',
  scope: 'openid profile',
} as const

const configuration = {
  cookies: { keys: ['of the tests'] },
  ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
  jwks: {
    keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })],
  },
  claims: { openid: ['sub'], profile: ['preferred_username'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: () => pagePath },
  findAccount: (_context: unknown, id: string) => ({
    accountId: id,
    claims: () => ({ sub: id, preferred_username: id }),
  }),
  loadExistingGrant: async ({ oidc: { provider, client: asking, session } }: GrantContext) => {
    const grant = new provider.Grant({ accountId: session.accountId, clientId: asking.clientId })
    grant.addOIDCScope('openid profile')
    await grant.save()
    return grant
  },
}

function configurationFor(office: string) {
  const { clientId: client_id, clientSecret: client_secret } = client
  const registered = { client_id, client_secret, redirect_uris: [`${office}/sign-in/oidc/callback`] }
  return { ...configuration, clients: [registered] }
}

/** A browser at the provider: keeps its cookies, and stops where it is sent elsewhere. */
async function followed(address: string, issuer: string): Promise<string> {
  const cookies = new Map<string, string>()
  let at = address
  for (let hops = 0; at.startsWith(issuer); hops += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(set) ?? []
      cookies.set(name, value)
    }
    const to = at === `${issuer}${pagePath}` ? donePath : answer.headers.get('location')
    if (to === null || hops > 9) throw new Error(`${at} answers ${answer.status}: ${await answer.text()}`)
    at = new URL(to, at).href
  }
  return at
}
