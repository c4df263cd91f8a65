import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import { type PublicSite, publicSite } from '../portal/public-site.ts'
import { leader, reviewer, secrecy, taken } from '../rooms/bureau.ts'
import { day } from '../store/acts.ts'
import { objections } from './looking.ts'
import { freePort } from './serving.ts'

let site: PublicSite
let browser: Browser
let page: Page
/** Where pages are looked at. */
let looker: Page
let origin: string
let receipt = { number: '', code: '' }
const found: string[] = []

beforeAll(async () => {
  const port = await freePort()
  origin = `http://localhost:${port}`
  // The browser shares the machine with the server here: lag says nothing about load.
  ;[site, browser] = await Promise.all([
    publicSite({ config: { origin, limits: { lag: 0 } } }),
    launchChromium(),
  ])
  await site.app.fastify.listen({ port, host: '127.0.0.1' })
  page = await phone()
  looker = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
})

afterAll(async () => {
  await browser.close()
  await site.close()
})

const phoneSize = { width: 375, height: 812 }

async function phone(): Promise<Page> {
  const options = { viewport: phoneSize, javaScriptEnabled: false, locale: 'zh-CN', hasTouch: true }
  const fresh = await (await browser.newContext(options)).newPage()
  fresh.setDefaultTimeout(10_000)
  return fresh
}

const at = (path: string) => page.goto(origin + path)
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (name: string) => page.getByRole('link', { name, exact: true }).click()
const title = () => page.locator('h1').textContent()
const standing = async () => (await page.locator('.standing h2').textContent())?.trim()

/**
 * Looks at the page as its readers meet it, on both widths, and in 长辈版 where it has much on it. The looking needs scripts,
 * so it is done on a copy of the page in a window that has them.
 */
async function look(name: string, ...sizes: readonly 'large'[]): Promise<void> {
  const html = await page.content()
  const large = html.replace('<html lang="zh-CN"', '<html class="large" lang="zh-CN"')
  const pages = [['', html], ...sizes.map((size) => [`-${size}`, large] as const)] as const
  for (const [size, body] of pages) {
    await looker.unrouteAll()
    await looker.route(`${origin}/copy`, (route) =>
      route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
    )
    await looker.goto(`${origin}/copy`)
    found.push(...(await objections(looker, `citizen-${name}${size}`)))
  }
}

async function fill(fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.fill(`[name="${name}"]`, value)
}

async function come(): Promise<void> {
  await at('/track')
  await fill(receipt)
  await press('查询')
}

const granted = {
  what: '2024年就业补助资金发放明细',
  outcome: 'granted',
  ground: '条例第三十六条第（二）项',
  reason: '',
  pointer: '',
  notConsultedBecause: '',
} as const

it('applies on a phone without scripts, mistakes and all', async () => {
  await at('/apply')
  await look('apply')
  await follow('现在申请')
  expect(await title()).toBe('谁来申请')
  await look('who')
  await press('继续')
  expect(await page.title()).toMatch(/^错误：/u)
  await look('who-mistakes', 'large')
  await page.locator('.error-summary a').nth(1).click()
  expect(new URL(page.url()).hash).toBe('#name')
  await page.getByLabel('自然人').check()
  await fill({
    name: '赵　明',
    identity: '１１０１０５１９４９１２３１００２ｘ',
    phone: '手机：138 0000 0000',
  })
  await press('继续')
  expect(await title()).toBe('需要什么信息')
  await fill({ 'content-0': '2025年公益性岗位补贴发放公示' })
  await press('再加一项')
  expect(new URL(page.url()).hash).toBe('#content-1')
  await fill({ 'content-1': '2024年就业补助资金发放明细' })
  await look('what', 'large')
  await press('继续')
  expect(await title()).toBe('可能已经公开')
  await look('similar')
  await follow('都不是，继续申请')
  await page.getByLabel('电子文件').check()
  await page.getByLabel('在本网站查询、下载').check()
  await look('how')
  await press('继续')
  expect(await title()).toBe('附件')
  const buffer = Buffer.from('证明材料\n'.repeat(50))
  await page.setInputFiles('[name="file"]', { name: '授权委托书.txt', mimeType: 'text/plain', buffer })
  await press('上传')
  expect(await page.locator('.paper-name').textContent()).toBe('授权委托书.txt')
  await look('files', 'large')
  await press('继续')
})

it('looks everything over, changes one answer, and sends it once', async () => {
  expect(await title()).toBe('核对后提交')
  await look('check', 'large')
  await page.getByRole('link', { name: '修改申请人' }).click()
  expect(await page.inputValue('[name="name"]')).toBe('赵 明')
  await fill({ name: '赵明' })
  await press('继续')
  expect(await title()).toBe('核对后提交')
  await press('提交申请')
  expect(await title()).toBe('申请已经提交')
  const [number = '', code = ''] = await page.locator('.receipt .big').allTextContents()
  receipt = { number, code }
  expect(code).toMatch(/^(\w{4}-){4}\w{4}$/u)
  await look('received', 'large')
  await page.goBack()
  await page.reload()
  expect(await title()).toBe('申请已经提交')
  expect(await page.locator('.receipt .big').allTextContents()).toEqual([number, code])
  const { total } = await site.office.rooms.cases.list(site.office.id, {}, { skip: 0, limit: 5 })
  expect(total).toBe(1)
})

it('follows it by number and code, and supplements it online', async () => {
  await at('/track')
  await look('track')
  await fill({ number: receipt.number, code: 'AAAA' })
  await press('查询')
  expect(await page.title()).toMatch(/^错误：/u)
  await look('track-wrong')
  await fill({ code: receipt.code.toLowerCase().replaceAll('-', ' ') })
  await press('查询')
  expect(await standing()).toBe('待确认收到')
  await look('case-arrived')
  await taken(site.office, receipt.number, 'confirm-receipt', { how: '电话确认' })
  await page.reload()
  expect(await standing()).toBe('办理中')
  await look('case-open')
  site.office.turnTo('2026-03-04')
  await taken(site.office, receipt.number, 'ask-correction', {
    items: '请写明发放明细的月份',
    until: day('2026-03-13'),
  })
  await come()
  expect(await standing()).toBe('等您补正')
  await look('case-correction', 'large')
  await follow('网上补正')
  await look('supplement')
  await fill({ 'content-1': '2024年1月至12月就业补助资金发放明细' })
  await press('提交补正')
  expect(await page.locator('.alert-title').textContent()).toBe('补正已经提交，本机关已收到')
  expect(await standing()).toBe('办理中')
})

it('downloads the reply and what it hands out, and rates it', async () => {
  const { office } = site
  const { number } = receipt
  const body = new TextEncoder().encode('月份,金额\n1,100\n')
  const given = await office.rooms.files.keep(office.id, { name: '发放明细.txt', media: 'txt', body })
  await taken(office, number, 'draft', { parts: [granted] }, undefined, [{ id: given.id, purpose: 'given' }])
  await taken(office, number, 'approve', { edition: 1 }, reviewer)
  const ready = await taken(office, number, 'review-secrecy', { edition: 1, conclusion: '可以公开' }, secrecy)
  const preview = await office.rooms.letters.reply(office.id, ready)
  if (preview?.ok !== true) throw new Error('no preview')
  await taken(office, number, 'sign', { edition: 1, digest: preview.digest }, leader)
  await taken(office, number, 'serve', { channel: 'web', proof: '网上送达' })
  await come()
  expect(await standing()).toBe('已答复')
  await look('case-answered', 'large')
  const letter = await downloaded(/下载 PDF\s*：政府信息公开告知书$/u)
  expect(letter.subarray(0, 5).toString()).toBe('%PDF-')
  expect(Buffer.compare(await downloaded(/：发放明细\.txt$/u), Buffer.from(body))).toBe(0)
  await follow('评价这次办理')
  await page.getByLabel('非常满意', { exact: true }).check()
  await look('rate')
  await press('提交评价')
  expect(await page.locator('.alert-title').textContent()).toBe('评价已经提交，谢谢')
  await press('结束查询')
  await at('/track/case')
  expect(new URL(page.url()).pathname).toBe('/track')
  await look('track-over')
})

async function downloaded(name: RegExp): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).click(),
  ])
  return readFile(await download.path())
}

it('a company asked for its opinion answers without learning who asked', async () => {
  const { office } = site
  const intake = {
    delivery: { channel: 'counter', handedInOn: day('2026-03-04') },
    kind: 'person',
    applicant: '钱红',
    contact: { identity: '', phone: '13900000000', address: '', email: '' },
    contents: ['某公司2024年稳岗补贴申请材料'],
    wanted: { form: 'electronic', way: 'web' },
  } as const
  const answer = await office.rooms.cases.receive(
    office.id,
    { key: 'other', intake, files: [] },
    { kind: 'applicant' },
  )
  if (!answer.ok) throw new Error(answer.refusal.reason)
  const { number } = answer.record.file.dossier
  await taken(office, number, 'consult', {
    who: 'third-party',
    name: '某公司',
    question: '是否同意公开申请材料',
  })
  const actor = { kind: 'consultee', who: 'third-party', party: '甲' } as const
  await at('/answer')
  await look('answer')
  await fill({ number, code: office.rooms.cases.codeFor(office.id, answer.record, actor) })
  await press('查看征求意见的内容')
  expect(await title()).toBe('征求意见')
  expect(await page.content()).not.toContain('钱红')
  await look('question', 'large')
  await page.getByLabel('不同意公开', { exact: true }).check()
  await press('提交意见')
  expect(await page.title()).toMatch(/^错误：/u)
  await fill({ reasons: '含有银行账号和员工名单，属于商业秘密。' })
  await press('提交意见')
  expect(await page.locator('.alert-title').textContent()).toBe('已收到你方的意见：不同意公开')
  await look('question-answered')
  receipt = { number, code: office.rooms.cases.codeFor(office.id, answer.record, { kind: 'applicant' }) }
})

it('a refusal tells the applicant where to turn, and a withdrawal asks once more', async () => {
  const { office } = site
  await come()
  await follow('撤回申请')
  await look('withdraw')
  await follow('不撤回')
  const part = {
    ...granted,
    outcome: 'denied.thirdParty',
    ground: '条例第十五条',
    reason: '公开会损害第三方合法权益',
  } as const
  await taken(office, receipt.number, 'draft', { parts: [part] })
  const ready = await taken(office, receipt.number, 'approve', { edition: 1 }, reviewer)
  const preview = await office.rooms.letters.reply(office.id, ready)
  if (preview?.ok !== true) throw new Error('no preview')
  await taken(office, receipt.number, 'sign', { edition: 1, digest: preview.digest }, leader)
  await taken(office, receipt.number, 'serve', { channel: 'hand', proof: '送达回证' })
  await come()
  expect(await page.locator('main').textContent()).toContain('先向卫东区人民政府申请行政复议')
  await look('case-refused')
})

it('no page had anything a reader could object to', () => {
  expect(found).toEqual([])
})
