import { storeConfig } from '#store/config.ts'
import { networksIn } from '../wiring/serving/networks.ts'
import { originSchema } from '../wiring/serving/office-file.ts'
import { callOf as parsedCall } from './store-options.ts'

const options = {
  data: { type: 'string' },
  port: { type: 'string', default: '8080' },
  host: { type: 'string', default: '127.0.0.1' },
  origin: { type: 'string' },
  'trust-proxy': { type: 'string' },
  'new-codes': { type: 'boolean', default: false },
} as const

export interface ServeCall {
  readonly store: ReturnType<typeof storeConfig>
  readonly port: number
  readonly host: string
  /** As the operator wrote it. */
  readonly origin: string | undefined
  /** Proxies on other machines; undefined where the call names none. */
  readonly proxy: readonly string[] | undefined
  readonly newCodes: boolean
}

/** The call of `serve`, or the line that says what is wrong with it. */
export function serveCall(args: readonly string[], env: NodeJS.ProcessEnv): ServeCall | string {
  const call = parsedCall(args, options)
  if (typeof call === 'string') return call
  const { data, port: written, host, origin, 'trust-proxy': proxies, 'new-codes': newCodes } = call.values
  const port = Number(written)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    return `--port 应为 1 到 65535 的整数：${written}。`
  if (origin !== undefined && !originSchema.safeParse(origin).success)
    return `--origin 应为不带路径的网址，如 https://gk.example.gov.cn：${origin}。`
  const proxy = proxies === undefined ? undefined : networksIn(proxies)
  if (proxies !== undefined && proxy === undefined)
    return `--trust-proxy 应为反向代理的地址或网段，多个用逗号隔开，如 10.1.2.3,10.2.0.0/16：${proxies}。`
  return { store: storeConfig(env, data), port, host, origin, proxy, newCodes }
}

/** Only this machine itself reaches a loopback address, so only there is the site's address known without being told. */
export function localOrigin({ host, port }: Pick<ServeCall, 'host' | 'port'>): string | undefined {
  return ['127.0.0.1', '::1', 'localhost'].includes(host) ? `http://localhost:${port}` : undefined
}
