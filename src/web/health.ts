import { BlockList, isIPv6 } from 'node:net'
import { z } from 'zod'
import { problem } from './answer.ts'
import type { WebApp } from './app.ts'
import { endpoint } from './page.ts'

/** What watchers ask: is the process alive, may requests be sent here, what does it count. */
export function healthRoutes<P extends string>(app: WebApp<P>): void {
  endpoint(app, {
    method: 'GET',
    url: '/livez',
    policy: 'public',
    summary: '进程是否存活',
    answer: z.object({ status: z.literal('ok') }),
    handler: () => ({ kind: 'json', body: { status: 'ok' } }),
  })
  endpoint(app, {
    method: 'GET',
    url: '/readyz',
    policy: 'public',
    summary: '能否接收请求：逐项列出依赖是否可用；任何一项不可用时为 503',
    answer: z.object({ status: z.enum(['ready', 'not-ready']), checks: z.record(z.string(), z.boolean()) }),
    handler: async () => {
      const checks = await readiness(app)
      const ready = Object.values(checks).every(Boolean)
      return {
        kind: 'json',
        status: ready ? 200 : 503,
        body: { status: ready ? 'ready' : 'not-ready', checks },
      }
    },
  })
  metricsRoute(app)
}

async function readiness<P extends string>({
  config,
  standing,
}: WebApp<P>): Promise<Record<string, boolean>> {
  const results = await Promise.all(
    config.readiness.map(async ({ name, works }) => [name, await inTime(works)] as const),
  )
  return { accepting: !standing.closing, ...Object.fromEntries(results) }
}

/** A check that hangs has failed. */
async function inTime(works: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), 2000)
  })
  try {
    return await Promise.race([works(), late])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}

function metricsRoute<P extends string>(app: WebApp<P>): void {
  const allowed = readers(app.config.metricsFrom ?? [])
  const { registry } = app.metrics
  endpoint(app, {
    method: 'GET',
    url: '/metrics',
    policy: 'public',
    summary: '运行指标（Prometheus 文本格式）；只对本机和设置中列出的网段开放',
    mediaType: registry.contentType,
    handler: async (_visit, { request }) => {
      if (!allowed.check(request.ip, isIPv6(request.ip) ? 'ipv6' : 'ipv4')) return problem('absent')
      return { kind: 'text', body: await registry.metrics(), mediaType: registry.contentType }
    },
  })
}

function readers(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of ['127.0.0.0/8', '::1/128', ...networks]) {
    const [address = '', prefix] = network.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    list.addSubnet(address, Number(prefix ?? (family === 'ipv6' ? 128 : 32)), family)
  }
  return list
}
