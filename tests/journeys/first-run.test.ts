import { access, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateSync } from 'otplib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import { objections } from './looking.ts'
import { codeShown, freePort, type Serving, serving } from './serving.ts'

const example = fileURLToPath(new URL('../../examples/weidong-2025', import.meta.url))
const password = '山高水长路远，慢慢走吧您呐'

let data: string
let port: number
let server: Serving
let browser: Browser
let page: Page
const found: string[] = []

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'gongkai-first-'))
  port = await freePort()
  server = serving(['--data', data, '--port', String(port)])
  browser = await launchChromium()
  page = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  page.setDefaultTimeout(10_000)
})

afterAll(async () => {
  await browser.close()
  await server.stop()
  await rm(data, { recursive: true, force: true })
})

const at = (path: string) => `http://localhost:${port}${path}`
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const look = async (name: string) => found.push(...(await objections(page, name)))

async function fill(fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.fill(`[name="${name}"]`, value)
}

/** The first sign-in of one of the printed codes: a password of one's own, then the second factor. */
async function comeIn(account: string, code: string): Promise<void> {
  await page.goto(at('/sign-in/first'))
  await fill({ account, code })
  await press('继续')
  await fill({ password, again: password })
  await press('保存并继续')
  const secret = /secret=([A-Z2-7]+)/u.exec(await page.content())?.[1] ?? ''
  await fill({ code: generateSync({ secret }) })
  await press('完成')
}

/** Somebody else, in a browser of their own. */
async function meanwhile(work: () => Promise<void>): Promise<void> {
  const before = page
  page = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  page.setDefaultTimeout(10_000)
  await work().finally(() => page.context().close())
  page = before
}

let clerksCode: string
let reviewersCode: string

it('begins at an empty folder, with a code that only the terminal shows', async () => {
  const code = await codeShown(server)
  await page.goto(at('/'))
  await look('code')
  await fill({ code: '0000-0000-0000-0000' })
  await press('开始')
  expect(await page.locator('.error-summary').textContent()).toContain('启用码不对')
  await fill({ code: code.toLowerCase() })
  await press('开始')
  expect(page.url()).toBe(at('/first-run/authority'))
  expect(await codeShown(server)).not.toBe(code)
})

it('asks step by step, says what is wrong beside the field, and shows all answers before anything is recorded', async () => {
  await press('继续')
  await look('authority-mistakes')
  await fill({
    districtName: '卫东区人民政府',
    authorityName: '卫东区人力资源和社会保障局',
    supervisorName: '卫东区人民政府办公室',
    documentMark: '卫人社',
  })
  await page.check('[name="districtKind"][value="county"]')
  await page.selectOption('[name="authorityKind"]', 'department')
  await look('authority')
  await press('继续')
  expect(await page.inputValue('[name="siteName"]')).toBe('卫东区人力资源和社会保障局政府信息公开')
  await fill({ domain: 'rsj.weidong.gov.cn', office: '办公室', phone: '0375-1234567' })
  await look('site')
  await press('继续')
  await fill({
    'systemAdministrator-name': '赵磊',
    'systemAdministrator-account': 'zhaolei',
    'securityAdministrator-name': '孙丽',
    'securityAdministrator-account': 'zhaolei',
    'auditAdministrator-name': '周婷',
    'auditAdministrator-account': 'zhouting',
  })
  await page.check('[value="modern"]')
  await press('继续')
  expect(await page.locator('.error-summary').textContent()).toContain('必须由三个人分别担任')
  await look('administrators-one-person')
  await fill({ 'securityAdministrator-account': 'sunli' })
  await press('继续')
  await fill({
    'handler-name': '张敏',
    'handler-account': 'zhangmin',
    'reviewer-name': '李建国',
    'reviewer-account': 'lijianguo',
  })
  await look('staff')
  await press('继续')
  expect(await page.locator('main').textContent()).toMatch(/卫东区人力资源和社会保障局[\s\S]*张敏/u)
  await look('check')
  await expect(access(join(data, 'office.json'))).rejects.toThrow('ENOENT')
})

it('opens once, shows every code once, and then the wizard is gone for good', async () => {
  await press('启用')
  const codes = await page.locator('strong').allTextContents()
  expect(codes).toHaveLength(5)
  expect(new Set(codes).size).toBe(5)
  await look('codes')
  clerksCode = codes[3] ?? ''
  reviewersCode = codes[4] ?? ''
  await server.until(/工作台 /u)
  const answer = await page.goto(at('/first-run'))
  expect(answer?.status()).toBe(404)
  await page.goto(at('/'))
  expect(await page.locator('main').textContent()).toContain('0375-1234567')
  expect(await page.title()).toContain('卫东区人力资源和社会保障局')
})

it('lets the clerk in, whose take-over of last year’s report is public once another has compared it', async () => {
  await comeIn('zhangmin', clerksCode)
  expect(page.url()).toBe(at('/desk'))
  await page.goto(at('/desk/importing'))
  await look('importing-empty')
  await page.goto(at('/desk/importing/report'))
  await look('report-upload')
  await page.setInputFiles('[name="file"]', join(example, 'seed-report.txt'))
  await press('上传并读取')
  expect(await page.locator('main').textContent()).toContain('推算出的数')
  await look('report-read')
  await fill({ published: '2026-01-15' })
  await press('提交接管')
  expect(page.url()).toBe(at('/desk/importing'))
  expect((await page.goto(at('/annual-reports/2025')))?.status()).toBe(404)
  await meanwhile(async () => {
    await comeIn('lijianguo', reviewersCode)
    await page.goto(at('/desk/annual-report/2025/take-over'))
    await look('take-over')
    await press('核对无误，在门户公布')
  })
  await page.goto(at('/desk/importing'))
  const line = await page.locator('table').first().locator('tbody td').allTextContents()
  expect(line).toEqual(['2025 年', '由已公布的报告转入', '2026-01-15', '2', '0', '1'])
  await page.goto(at('/annual-reports/2025'))
  expect(await page.locator('main').textContent()).toContain('2026-01-15')
})

it('takes over the office’s own register after a dry run, and takes it back whole', async () => {
  await page.goto(at('/desk/importing/register'))
  await look('register-upload')
  const wrong = '编号,收到日期,申请人类型,答复情况\nA1,2025-13-01,自然人,予以公幵\nA1,2025-03-01,自热人,\n'
  await page.setInputFiles('[name="file"]', {
    name: '2025年依申请公开台账.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(wrong),
  })
  await press('上传并试读')
  expect(await page.locator('#problems').textContent()).toContain('予以公开')
  await look('register-problems')
  await press('重新上传')
  const files = (await readdir(join(example, 'register'))).map((file) => join(example, 'register', file))
  await page.setInputFiles('[name="file"]', files)
  await press('上传并试读')
  expect(await page.locator('main').textContent()).toContain('没有问题，可以导入')
  await look('register-read')
  await press('确认导入')
  await expect
    .poll(() => page.reload().then(() => page.locator('h1 + *').first().textContent()))
    .toBe('已导入')
  await look('run-done')
  await page.goto(at('/desk/importing'))
  expect(await page.locator('main').textContent()).toContain('与 2025 年度报告一致')
  await look('importing')
  await page.getByRole('link', { name: /^查看导入/u }).click()
  await page.goto(at('/desk/annual-report/2025'))
  expect(await page.locator('[id="applications/new/total"]').textContent()).toBe('2')
  await page.goBack()
  await press('撤销这次导入')
  expect(await page.locator('main').textContent()).toContain('已撤销')
})

it('has no axe finding and nothing sideways on any of these pages', () => {
  expect(found).toEqual([])
})

it('opens the same doors again after a stop, without asking anything', async () => {
  expect(await server.stop()).toBe(0)
  server = serving(['--data', data, '--port', String(port)])
  await server.until(/工作台 /u)
  expect(server.said()).not.toContain('启用码')
  expect((await page.goto(at('/first-run')))?.status()).toBe(404)
})
