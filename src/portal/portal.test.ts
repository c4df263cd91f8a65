import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WebApp } from '#web/app.ts'
import type { OpenApi } from '#web/openapi.ts'
import { exampleSite } from '../../tests/browser/example-site.ts'
import type { DeskPolicy } from '../desk/policies.ts'

let app: WebApp<DeskPolicy>

beforeAll(async () => {
  app = await exampleSite()
})

afterAll(() => app.fastify.close())

const open = (url: string) => app.fastify.inject(url)

describe('the portal', () => {
  test('has the five columns of 61号 in their order on every page, and each opens', async () => {
    const { body } = await open('/')
    const nav = /<nav class="columns".*?<\/nav>/su.exec(body)?.[0] ?? ''
    const columns = [...nav.matchAll(/href="([^"]+)"[^>]*>([^<]+)</gu)].map(([, href, label]) => [
      href,
      label,
    ])
    expect(columns.map(([, label]) => label)).toEqual([
      '政府信息公开指南',
      '政府信息公开制度',
      '法定主动公开内容',
      '政府信息公开年报',
      '依申请公开',
    ])
    for (const [href] of columns) {
      const page = await open(href ?? '')
      expect(page.statusCode).toBe(200)
      expect(page.body).toContain(`<meta name="ColumnName"`)
    }
  })

  test('leads nowhere that is not there', async () => {
    const seen = new Set<string>(['/desk'])
    const waiting = ['/']
    while (waiting.length > 0) {
      const url = waiting.pop() ?? '/'
      const page = await open(url)
      expect([url, page.statusCode]).toEqual([url, 200])
      if (!String(page.headers['content-type']).includes('html')) continue
      for (const [, link = ''] of page.body.matchAll(/href="(\/[^"#]*)/gu)) {
        const address = link.replaceAll('&amp;', '&')
        if (seen.has(address) || address.startsWith('/view/') || address.includes('/files/')) continue
        seen.add(address)
        waiting.push(address)
      }
    }
    expect(seen.size).toBeGreaterThan(14)
  })

  test('shows a released report with its head table, sections, tables and article meta', async () => {
    const { body } = await open('/annual-reports/2025')
    expect(body).toContain('<meta name="PubDate" content="2026-01-15"')
    expect(body.match(/<h2>[一二三四五六]、/gu)).toHaveLength(6)
    expect(body.match(/<table /gu)).toHaveLength(3)
  })

  test('never shows what stands behind a cell', async () => {
    const files = ['html', 'json'].map((format) => `/annual-reports/2025/files/${format}`)
    for (const url of ['/annual-reports/2025', '/api/annual-reports/2025', ...files]) {
      expect((await open(url)).body).not.toMatch(/赵\*|2025-001|工伤认定决定书/u)
    }
  })

  test('finds by words, says what to do where it finds nothing, and keeps the words', async () => {
    expect((await open('/search?q=%E5%B9%B4%E5%BA%A6%E6%8A%A5%E5%91%8A')).body).toContain(
      'href="/annual-reports/2025"',
    )
    const asTyped = encodeURIComponent(' ２０２５年　 年度报告')
    expect((await open(`/search?q=${asTyped}`)).body).toContain('href="/annual-reports/2025"')
    expect((await open(`/search?q=${'长'.repeat(130)}`)).body).toContain(`没有找到“${'长'.repeat(100)}”`)
    const nothing = await open(`/search?q=${encodeURIComponent('<script>')}`)
    expect(nothing.body).toContain('没有找到“&lt;script>”')
    expect(nothing.body).toContain('value="&lt;script>"')
  })

  test('puts no stray space between Chinese characters', async () => {
    for (const { method, url } of app.routes) {
      if (method !== 'GET' || url.includes(':') || url.startsWith('/desk')) continue
      const { body, headers } = await open(url)
      if (!String(headers['content-type']).includes('html')) continue
      const words = body.replace(/<[^>]+>/gu, '\n')
      expect([url, /[\p{Script=Han}，。；、“”：]+ +[\p{Script=Han}“”]+/u.exec(words)?.[0]]).toEqual([
        url,
        undefined,
      ])
    }
  })
})

describe('the interface description', () => {
  test('covers every route for machines and nothing else, from the schemas that parse', async () => {
    const api: OpenApi = (await open('/openapi.json')).json()
    expect(api.openapi).toBe('3.1.0')
    expect(Object.keys(api.paths)).toEqual([
      '/livez',
      '/readyz',
      '/metrics',
      '/api/annual-reports',
      '/api/annual-reports/{year}',
      '/openapi.json',
    ])
    expect(api.paths['/api/annual-reports/{year}']?.get?.parameters).toEqual([
      { name: 'year', in: 'path', required: true, schema: { type: 'string', pattern: '^20\\d\\d$' } },
    ])
    const ids = Object.values(api.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('describes what is really answered', async () => {
    const { cells, year } = (await open('/api/annual-reports/2025')).json()
    expect([year, cells['applications/new/total'], cells['disclosure/charges/amount']]).toEqual([
      2025,
      2,
      '0.168',
    ])
    expect((await open('/api/annual-reports/2020')).json()).toMatchObject({ status: 404 })
  })

  test('is drawn for people without a script', async () => {
    const { body } = await open('/developers')
    expect(body).toContain('GET /api/annual-reports/{year}')
    expect(body).not.toContain('<script')
  })
})
