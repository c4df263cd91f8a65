import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WebApp } from '#web/app.ts'
import type { DeskPolicy } from '../../src/desk/policies.ts'
import { launchChromium, readerAt } from './chromium.ts'
import { listeningSite } from './example-site.ts'

let site: { readonly app: WebApp<DeskPolicy>; readonly origin: string }
let browser: Browser

beforeAll(async () => {
  ;[site, browser] = await Promise.all([listeningSite(), launchChromium()])
})

afterAll(async () => {
  await browser.close()
  await site.app.fastify.close()
})

/** What the keyboard reaches, in order, until it leaves the page. */
async function tabbed(page: Page): Promise<readonly string[]> {
  const reached: string[] = []
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return undefined
      return element.getAttribute('href') ?? element.textContent?.trim() ?? element.tagName
    })
    if (at === undefined) return reached
    reached.push(at)
  }
  throw new Error('the keyboard is caught on the page')
}

describe('by keyboard alone', () => {
  test('the first stop leads past the menu to the page itself', async () => {
    const { page } = await readerAt(browser, site.origin, { width: 1440 })
    await page.goto(`${site.origin}/desk/annual-report/2025`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.context().close()
  })

  test.each(['/', '/desk/annual-report/2025'])(
    'every link of %s is reached, in reading order',
    async (path) => {
      const { page } = await readerAt(browser, site.origin, { width: 1440 })
      await page.goto(site.origin + path)
      const shown = await page.evaluate(() =>
        [...document.querySelectorAll('a[href]')]
          .filter((link) => link.checkVisibility({ contentVisibilityAuto: true }))
          .map((link) => link.getAttribute('href')),
      )
      const reached = await tabbed(page)
      expect(reached.filter((at) => /^[/#]/u.test(at))).toEqual(shown)
      await page.context().close()
    },
  )

  test('a number of the yearly report opens its cases and leads back to where it stood', async () => {
    const { page } = await readerAt(browser, site.origin, { width: 1440 })
    await page.goto(`${site.origin}/desk/annual-report/2025`)
    await page.locator('[id="applications/new/person"] a').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/cells/applications.new.person')
    expect(await page.locator('tbody tr').count()).toBe(2)
    await page.locator('.crumbs a', { hasText: '2025' }).press('Enter')
    await page.waitForURL('**/desk/annual-report/2025#applications/new/person')
    expect(await page.locator('td:target').textContent()).toBe('2')
    await page.context().close()
  })
})

describe('with scripts off', () => {
  test('the menu of a phone opens and leads on', async () => {
    const { page } = await readerAt(browser, site.origin, { width: 375, javaScript: false })
    await page.goto(`${site.origin}/desk`)
    const entry = page.locator('#menu a', { hasText: '年度报告' })
    expect(await entry.isVisible()).toBe(false)
    await page.getByRole('button', { name: '菜单' }).click()
    await entry.click()
    await page.waitForURL('**/desk/annual-report')
    expect(await page.locator('h1').textContent()).toBe('年度报告')
    await page.context().close()
  })

  test('a citizen finds, reads and enlarges the yearly report', async () => {
    const { page } = await readerAt(browser, site.origin, { width: 375, javaScript: false })
    await page.goto(site.origin)
    await page.locator('input[type=search]').fill('年度报告')
    await page.getByRole('button', { name: '搜索' }).click()
    await page.locator('.items a').click()
    await page.waitForURL('**/annual-reports/2025')
    await page.getByText('长辈版').click()
    await page.waitForURL('**/annual-reports/2025')
    const size = await page
      .locator('.prose p')
      .first()
      .evaluate((p) => Number.parseFloat(getComputedStyle(p).fontSize))
    expect(size).toBeGreaterThanOrEqual(22)
    await page.getByText('返回标准版').click()
    expect(await page.locator('html.large').count()).toBe(0)
    await page.context().close()
  })
})

describe('a form sent with mistakes', () => {
  test('opens at the list of them, and each leads to its field', async () => {
    const { page } = await readerAt(browser, site.origin, { width: 1440 })
    await page.goto(`${site.origin}/gallery`)
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary')
    await page.locator('.error-summary a').first().click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('received')
    await page.context().close()
  })

  test('is taken with the token of its own page', async () => {
    const { page } = await readerAt(browser, site.origin, { width: 1440 })
    await page.goto(`${site.origin}/gallery`)
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.getByRole('button', { name: '登记' }).click(),
    ])
    expect(answer.status()).toBe(303)
    await page.context().close()
  })
})

describe('on paper', () => {
  test.each(['/annual-reports/2025', '/desk/annual-report/2025', '/apply'])(
    '%s prints without menus, and its tables fit the sheet',
    async (path) => {
      const { page } = await readerAt(browser, site.origin, { width: 1440 })
      await page.goto(site.origin + path)
      const pdf = await page.pdf({ preferCSSPageSize: true })
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      await page.setViewportSize({ width: 658, height: 900 })
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('nav a:visible, button:visible').count()).toBe(0)
      const cut = await page.evaluate(
        () =>
          [...document.querySelectorAll('table')].filter(
            (table) => table.getBoundingClientRect().right > window.innerWidth,
          ).length,
      )
      expect(cut).toBe(0)
      await page.context().close()
    },
  )
})

test('a first visit to the portal is light', async () => {
  const { page } = await readerAt(browser, site.origin, { width: 375 })
  let bytes = 0
  page.on('response', async (response) => {
    bytes += (await response.body().catch(() => Buffer.alloc(0))).length
  })
  await page.goto(`${site.origin}/annual-reports/2025`)
  await page.waitForLoadState('networkidle')
  expect(bytes).toBeGreaterThan(10_000)
  expect(bytes).toBeLessThan(200_000)
  await page.context().close()
})
