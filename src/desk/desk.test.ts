import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formCells } from '#law/report-form/cells.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import type { WebApp } from '#web/app.ts'
import { exampleReport } from '../../tests/browser/example-report.ts'
import { clerkSession, exampleSite } from '../../tests/browser/example-site.ts'
import type { DeskPolicy } from './policies.ts'

let app: WebApp<DeskPolicy>

beforeAll(async () => {
  app = await exampleSite()
})

afterAll(() => app.fastify.close())

const open = (url: string) =>
  app.fastify.inject({ url, headers: { cookie: `gongkai-session=${clerkSession}` } })

describe('a year at the desk', () => {
  test('links every cell that counts something to its cases, and no other', async () => {
    const { body } = await open('/desk/annual-report/2025')
    const report = await exampleReport()
    for (const { address } of formCells(form2021)) {
      const linked = body.includes(`href="/desk/annual-report/2025/cells/${address.replaceAll('/', '.')}"`)
      expect([address, linked]).toEqual([address, Number(report.cells.get(address)) !== 0])
    }
  })

  test('every such link opens as many cases as the cell says', async () => {
    const report = await exampleReport()
    for (const [address, value] of report.cells) {
      if (Number(value) === 0) continue
      const { statusCode, body } = await open(
        `/desk/annual-report/2025/cells/${address.replaceAll('/', '.')}`,
      )
      expect(statusCode).toBe(200)
      const items = report.evidence.get(address) ?? []
      expect(items.length).toBeGreaterThan(0)
      expect(body).toContain(`共 ${items.length} 条`)
      expect(body).toContain(items[0]?.id)
    }
  })

  test('shows both sides of an identity that fails, and marks the wrong cell', async () => {
    const { body } = await open('/desk/annual-report/2024')
    expect(body).toContain('5 ≠ 2')
    expect(body).toMatch(/<td id="applications\/granted\/person"[^>]*class="suspect"/u)
    expect(body).toContain('办理结果合计不符')
  })

  test('names all heads of a value for those who hear the table', async () => {
    const { body } = await open('/desk/annual-report/2025')
    const heads =
      /<td id="applications\/denied\.thirdParty\/company" headers="([^"]*)"/u.exec(body)?.[1] ?? ''
    const words = heads
      .split(' ')
      .map((id) => new RegExp(`<th id="${id}"[^>]*>([^<]*)<`, 'u').exec(body)?.[1])
    expect(words).toEqual([
      '三、本年度办理结果',
      '（三）不予公开',
      '4.保护第三方合法权益',
      '申请人情况',
      '法人或其他组织',
      '商业企业',
    ])
  })

  test.each(['docx', 'xlsx', 'html', 'json'])(
    'gives the report as %s under its own title',
    async (format) => {
      const answer = await open(`/desk/annual-report/2025/files/${format}`)
      expect(answer.statusCode).toBe(200)
      expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain(
        `平顶山市卫东区人力资源和社会保障局2025年政府信息公开工作年度报告.${format}`,
      )
      expect(answer.rawPayload.length).toBeGreaterThan(1000)
    },
  )

  test('says why a paper cannot be made', async () => {
    expect((await open('/desk/annual-report/2025/files/pdf')).body).toContain('没有安装中文字体')
  })

  test.each([
    '/desk/annual-report/1999',
    '/desk/annual-report/2023',
    '/desk/annual-report/2025/cells/applications.new.nobody',
    '/desk/annual-report/2025/cells/applications.new.person?page=9',
    '/desk/annual-report/2025/files/exe',
  ])('%s is not there', async (url) => {
    expect((await open(url)).statusCode).toBe(404)
  })
})

describe('the menu', () => {
  test('leads to pages that are there, and marks where the reader is', async () => {
    const { body } = await open('/desk')
    const hrefs = [...body.matchAll(/<li><a href="(\/desk[^"]*)"/gu)].map(([, href]) => href ?? '')
    // These come with sign-in and the database, which this site has not; their own tests open them.
    const ofThisOffice = [
      'importing',
      'people',
      'authorities',
      'settings',
      'calendar',
      'health',
      'audit',
      'own-password',
    ].map((page) => `/desk/${page}`)
    const elsewhere = ['/desk/applications', '/desk/remedies', '/desk/offices', ...ofThisOffice]
    expect(hrefs).toEqual([
      '/desk',
      '/desk/proactive',
      '/desk/applications',
      '/desk/review',
      '/desk/policies',
      '/desk/supervision',
      '/desk/remedies',
      '/desk/annual-report',
      '/desk/offices',
      ...ofThisOffice,
    ])
    for (const href of hrefs.filter((one) => !elsewhere.includes(one))) {
      const page = await open(href)
      expect(page.statusCode).toBe(200)
      expect(page.body).toContain(`<a href="${href}" aria-current="page">`)
    }
  })

  test('names the sections as the report form does', async () => {
    const { body } = await open('/desk')
    for (const { label } of form2021.sections[0]?.aspects ?? []) expect(body).toContain(`>${label}<`)
  })
})
