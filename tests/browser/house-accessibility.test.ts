import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#office/authorities/people/roles.ts'
import { demoPeople, demoPersonId } from '#store/people/demo-people.ts'
import { clearFactors } from '#store/sign-in/credentials.ts'
import { issueEnrolment } from '#store/sign-in/enrolments.ts'
import type { WebApp } from '#web/app.ts'
import { newIds } from '../../src/wiring/first-run/first-office.ts'
import { firstRunDoor } from '../../src/wiring/first-run/first-run-door.ts'
import { setupCode } from '../../src/wiring/first-run/setup-code.ts'
import { administrators, authority, site as siteAnswers, staff } from '../journeys/first-answers.ts'
import { freePort } from '../operations/demo.ts'
import { type DeskSite, deskSite } from '../sign-in/desk-site.ts'
import { address, enrolled, password, tokenOf } from '../sign-in/office.ts'
import { type Scratch, scratch } from '../store/scratch.ts'
import { findingsOn, readers } from './axe.ts'
import { launchChromium, readerAt } from './chromium.ts'

let browser: Browser
let open: DeskSite
let strict: DeskSite
let openAt: string
let strictAt: string

beforeAll(async () => {
  browser = await launchChromium()
  ;[open, openAt] = await listening('demo-off')
  ;[strict, strictAt] = await listening('required')
})
afterAll(async () => {
  await browser.close()
  await Promise.all([open.close(), strict.close()])
})

async function listening(secondFactor: 'required' | 'demo-off'): Promise<[DeskSite, string]> {
  const port = await freePort()
  const at = `http://localhost:${port}`
  const site = await deskSite(secondFactor, undefined, at)
  await site.app.fastify.listen({ port, host: '127.0.0.1' })
  return [site, at]
}

/** Opens pages in one window with a session, acts on some, and gathers what is wrong with any of them. */
interface Look {
  readonly path: string
  /** What to do on the page before it is looked at, such as sending its form with mistakes. */
  readonly doing?: (page: Page) => Promise<unknown>
}

const press = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name, exact: true }).first().click()
  await page.waitForLoadState('load')
}

async function wrongOn(
  at: string,
  reader: (typeof readers)[number],
  token: string | undefined,
  looks: readonly Look[],
): Promise<readonly string[]> {
  const [, window, rules] = reader
  const { page, complaints } = await readerAt(browser, at, window)
  await page.context().clearCookies({ name: 'gongkai-session' })
  if (token) await page.context().addCookies([{ name: 'gongkai-session', value: token, url: at }])
  page.setDefaultTimeout(10_000)
  const found: string[] = []
  for (const { path, doing } of looks) {
    await page.goto(at + path)
    if (doing) await doing(page)
    const here = `${path}${doing ? ' (sent)' : ''}`
    const said = complaints.splice(0).filter((line) => !/status of 4(?:22|03|04)/u.test(line))
    found.push(...(await findingsOn(page, here, rules)), ...said.map((line) => `${here}: ${line}`))
  }
  await page.context().close()
  return found
}

const sessionOf = async ({ office: { door } }: DeskSite, role: Role) =>
  tokenOf(await door.showPassword({ account: demoPeople[role].account, password, address }))

describe.each(readers)('%s', (...reader) => {
  test('signing in has no axe finding', async () => {
    const looks: readonly Look[] = [
      { path: '/sign-in' },
      { path: '/sign-in', doing: press('登录') },
      { path: '/sign-in/first' },
      { path: '/sign-in/first', doing: press('继续') },
    ]
    expect(await wrongOn(openAt, reader, undefined, looks)).toEqual([])
  })

  test('the first sign-in with its QR code, and the second factor, have none', async () => {
    const { way, door, clock } = strict.office
    clock.now += 3_600_000
    await clearFactors(way, demoPersonId('leader'), clock.now)
    const code = await issueEnrolment(way, demoPersonId('leader'), 'first-run')
    const first = tokenOf(await door.showEnrolment({ account: demoPeople.leader.account, code, address }))
    expect(
      await wrongOn(strictAt, reader, first, [
        { path: '/sign-in/password' },
        { path: '/sign-in/password', doing: press('保存并继续') },
      ]),
    ).toEqual([])
    const own = `千里之行始于足下，不急不慢${clock.now}`
    const second = tokenOf(await door.setPassword({ token: first, password: own, address }))
    expect(
      await wrongOn(strictAt, reader, second, [
        { path: '/sign-in/second-factor' },
        { path: '/sign-in/second-factor', doing: press('完成') },
      ]),
    ).toEqual([])
    const who = await enrolled(strict.office, 'reviewer')
    const half = tokenOf(await door.showPassword({ ...who, address }))
    expect(await wrongOn(strictAt, reader, half, [{ path: '/sign-in/code' }])).toEqual([])
  })

  test('people, authorities and the audit trail have none', async () => {
    const person = `/desk/people/${demoPersonId('handler')}`
    const bureau = '/desk/authorities/weidong-rsj'
    const bySecurity: readonly Look[] = [
      { path: '/desk/people' },
      { path: '/desk/people?q=nobody' },
      { path: person },
      { path: person, doing: press('任命') },
      { path: '/desk/own-password' },
    ]
    const bySystem: readonly Look[] = [
      { path: '/desk' },
      { path: '/desk/health' },
      { path: '/desk/people/new' },
      { path: '/desk/people/new', doing: press('登记') },
      { path: '/desk/authorities' },
      { path: '/desk/authorities?q=nothing' },
      { path: bureau },
      {
        path: bureau,
        doing: async (page) => {
          await page.click('#rename summary')
          await press('登记变更')(page)
        },
      },
      { path: '/desk/authorities/weidong/new' },
      { path: '/desk/authorities/weidong/new', doing: press('登记') },
    ]
    const byAudit: readonly Look[] = [
      { path: '/desk/audit?from=2020-01-01' },
      { path: '/desk/audit?until=2020-01-01' },
    ]
    const each = [
      ['securityAdministrator', bySecurity],
      ['systemAdministrator', bySystem],
      ['auditAdministrator', byAudit],
    ] as const
    for (const [role, looks] of each)
      expect(await wrongOn(openAt, reader, await sessionOf(open, role), looks)).toEqual([])
  })
})

describe('the first run', () => {
  let held: Scratch
  let app: WebApp<never>
  let at: string
  let code: string
  beforeAll(async () => {
    held = await scratch()
    const port = await freePort()
    at = `http://localhost:${port}`
    const setup = setupCode((next) => {
      code = next
    })
    code = setup.first
    app = await firstRunDoor(held.store, {
      code: setup,
      ids: newIds(),
      origin: at,
      givenOrigin: undefined,
      proxy: undefined,
      log: { level: 'silent' },
      done: () => {},
    })
    await app.fastify.listen({ port, host: '127.0.0.1' })
  })
  afterAll(async () => {
    await app.fastify.close()
    await held.close()
  })

  const answers = { authority, site: siteAnswers, administrators, staff }

  /** Each step empty, with its mistakes, then answered. */
  async function walk(page: Page, look: (path: string) => Promise<void>): Promise<void> {
    await page.goto(`${at}/first-run`)
    await look('/first-run')
    await page.fill('[name="code"]', code)
    await press('开始')(page)
    for (const [step, form] of Object.entries(answers)) {
      // Another reader may have answered it before.
      await page.goto(`${at}/first-run/${step}`)
      await look(step)
      if (step !== 'staff') {
        await page.locator('main input[type="text"]').first().fill('')
        await press('继续')(page)
        await look(`${step} with mistakes`)
      }
      for (const [name, value] of Object.entries(form)) await answer(page, name, value)
      await press('继续')(page)
    }
    await page.goto(`${at}/first-run/check`)
    await look('check')
  }

  async function answer(page: Page, name: string, value: string): Promise<void> {
    const field = page.locator(`[name="${name}"]`).first()
    const kind = await field.evaluate((element) => `${element.tagName} ${element.getAttribute('type')}`)
    if (kind.startsWith('SELECT')) await field.selectOption(value)
    else if (kind.endsWith('radio')) await page.check(`[name="${name}"][value="${value}"]`)
    else await field.fill(value)
  }

  test.each(readers)('has no axe finding on any step %s', async (_, window, rules) => {
    const { page, complaints } = await readerAt(browser, at, window)
    await page.context().clearCookies({ name: 'gongkai-session' })
    page.setDefaultTimeout(10_000)
    const found: string[] = []
    await walk(page, async (path) => {
      const said = complaints.splice(0).filter((line) => !line.includes('status of 422'))
      found.push(...(await findingsOn(page, path, rules)), ...said.map((line) => `${path}: ${line}`))
    })
    await page.context().close()
    expect(found).toEqual([])
  })
})
