import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Role, roleNames } from '#office/authorities/people/roles.ts'
import { createDemoOffice } from '#store/people/demo-office.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { openDoors } from '../../src/main.ts'
import type { House } from '../../src/wiring/serving/house-config.ts'
import { launchChromium } from '../browser/chromium.ts'
import { dayOfTests, password } from '../sign-in/office.ts'
import { type SingleSignOn, singleSignOn } from '../sign-in/single-sign-on.ts'
import { type Scratch, scratch } from '../store/scratch.ts'
import { objections } from './looking.ts'
import { freePort } from './serving.ts'

// To a browser 127.0.0.1 and localhost are two sites, as an office and its provider are.
let origin: string
let held: Scratch
let provider: SingleSignOn
let house: House
let chromium: Browser
beforeAll(async () => {
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  provider = await singleSignOn(0, origin)
  held = await scratch()
  const { district, bureau } = demoAuthorities
  house = await openDoors(held.store, {
    signIn: { district, profile: 'modern', secondFactor: 'required', now: Date.now, today: dayOfTests },
    oidc: provider.settings,
    published: {
      authority: bureau,
      site: { name: '某局', domain: 'localhost', contact: { office: '办公室' } },
    },
    origin,
    host: '127.0.0.1',
    port,
    log: { level: 'silent' },
  })
  const passwords = Object.fromEntries(roleNames.map((role) => [role, password])) as Record<Role, string>
  await createDemoOffice(house.way, passwords, dayOfTests())
  chromium = await launchChromium()
})
afterAll(async () => {
  await chromium.close()
  await house.app.fastify.close()
  await provider.close()
  await held.close()
})

it.each([true, false])(
  'a browser comes from another site right into the desk, scripts on: %s',
  async (on) => {
    provider.expect('jingban')
    const page = await (await chromium.newContext({ locale: 'zh-CN', javaScriptEnabled: on })).newPage()
    page.setDefaultTimeout(10_000)
    await page.goto(`${origin}/desk`)
    if (on) expect(await objections(page, 'sign-in with a provider')).toEqual([])
    await page.getByRole('link', { name: '用全市统一身份认证登录' }).click()
    await page.getByRole('link', { name: 'Sign in' }).click()
    await page.waitForURL(`${origin}/desk`)
    expect(await page.textContent('body')).toContain('张敏')
  },
)

it('a stranger comes back to the sign-in page and is told so', async () => {
  provider.expect('stranger')
  const page = await (await chromium.newContext({ locale: 'zh-CN' })).newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(`${origin}/sign-in`)
  await page.getByRole('link', { name: '用全市统一身份认证登录' }).click()
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByText('没有登录成功').first().waitFor()
  await page.goto(`${origin}/desk`)
  expect(page.url()).toContain('/sign-in')
})
