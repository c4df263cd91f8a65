import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { oidcSchema, oidcSettings } from './oidc-settings.ts'

const block = {
  issuer: 'https://sso.example.gov.cn/realms/city',
  clientId: 'gongkai',
  clientSecretEnv: 'SSO',
}

describe('the oidc block of office.json', () => {
  it('needs no more than issuer, client and where its secret is', async () => {
    expect(await oidcSettings(oidcSchema.parse(block), { SSO: ' secret\n' })).toEqual({
      issuer: block.issuer,
      clientId: 'gongkai',
      clientSecret: 'secret',
      clientAuth: 'basic',
      accountClaim: 'preferred_username',
      scope: 'openid profile',
      label: '统一身份认证',
    })
  })

  it('reads the secret from a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gongkai-oidc-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const clientSecretFile = join(folder, 'secret')
    const { clientSecretEnv: _env, ...rest } = block
    const given = oidcSchema.parse({ ...rest, clientSecretFile })
    await expect(oidcSettings(given, {})).rejects.toThrow(`${clientSecretFile} 读不出来或是空的`)
    await writeFile(clientSecretFile, 'from the file\n')
    expect((await oidcSettings(given, {})).clientSecret).toBe('from the file')
  })

  it('says which environment variable is missing', async () => {
    const refusal = await oidcSettings(oidcSchema.parse(block), {}).catch((error: Error) => error)
    expect(refusal).toMatchObject({
      name: 'StoreRefusal',
      message: expect.stringContaining('环境变量 SSO 没有设置'),
    })
  })

  it.each(['http://localhost:9000', 'http://127.0.0.1:9000', 'http://[::1]:9000'])(
    'takes plain http on this machine: %s',
    (issuer) => {
      expect(oidcSchema.safeParse({ ...block, issuer }).success).toBe(true)
    },
  )

  it.each([
    ['plain http elsewhere', { issuer: 'http://sso.example.gov.cn' }],
    ['a host that only looks like this machine', { issuer: 'http://localhost.example.cn' }],
    ['no address', { issuer: 'sso.example.gov.cn' }],
    ['two places for the secret', { clientSecretFile: '/run/secret' }],
    ['the secret itself', { clientSecret: 'in the open' }],
    ['a scope without openid', { scope: 'profile' }],
  ])('refuses %s', (_what, change) => {
    expect(oidcSchema.safeParse({ ...block, ...change }).success).toBe(false)
  })

  it('refuses a block without a secret', () => {
    const { clientSecretEnv: _env, ...rest } = block
    expect(oidcSchema.safeParse(rest).success).toBe(false)
  })
})
