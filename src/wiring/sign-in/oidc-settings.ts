import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { StoreRefusal } from '#store/refusal.ts'

const text = z.string().trim().min(1).max(500)
const ownMachine = ['localhost', '127.0.0.1', '[::1]']

/** The `oidc` block of office.json. The client secret itself never stands in it: the file is shown around and backed up. */
export const oidcSchema = z
  .strictObject({
    /** The provider's issuer, as its discovery document names it. */
    issuer: z.string().refine(isSafe, '应为 https 网址（仅本机可用 http），如 https://sso.example.gov.cn'),
    clientId: text,
    /** A file that holds the secret and nothing else; or the name of an environment variable. Exactly one of the two. */
    clientSecretFile: text.exactOptional(),
    clientSecretEnv: text.exactOptional(),
    /** How the secret is sent to the token endpoint (OpenID Connect Core 9). */
    clientAuth: z.enum(['basic', 'post']).default('basic'),
    /** Which claim holds the person's account here. */
    accountClaim: text.default('preferred_username'),
    scope: text
      .refine((scope) => scope.split(' ').includes('openid'), '应包含 openid')
      .default('openid profile'),
    /** On the button, after 用 and before 登录. */
    label: text.max(40).default('统一身份认证'),
  })
  .refine(
    ({ clientSecretFile, clientSecretEnv }) =>
      (clientSecretFile === undefined) !== (clientSecretEnv === undefined),
    'clientSecretFile 和 clientSecretEnv 应填且只填一个',
  )

export type OidcBlock = z.infer<typeof oidcSchema>

/** What signing in by a provider works with. */
export interface OidcSettings
  extends Pick<OidcBlock, 'issuer' | 'clientId' | 'clientAuth' | 'accountClaim' | 'scope' | 'label'> {
  readonly clientSecret: string
}

/** With the secret read from where the block says. Throws `StoreRefusal` where there is none. */
export async function oidcSettings(
  block: OidcBlock,
  env: Readonly<Record<string, string | undefined>>,
): Promise<OidcSettings> {
  const { clientSecretFile: file, clientSecretEnv: name = '', ...settings } = block
  const clientSecret = (file === undefined ? env[name] : await readFile(file, 'utf8').catch(() => ''))?.trim()
  if (clientSecret) return { ...settings, clientSecret }
  const where = file === undefined ? `环境变量 ${name} 没有设置` : `${file} 读不出来或是空的`
  throw new StoreRefusal(`office.json「oidc」的客户端密钥没有找到：${where}。请补上后重新启动。`)
}

function isSafe(given: string): boolean {
  const url = URL.parse(given)
  if (url === null || url.search !== '' || url.hash !== '') return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && ownMachine.includes(url.hostname))
}
