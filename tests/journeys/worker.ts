import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import type { Role } from '#office/authorities/people/roles.ts'
import { demoPeople } from '#store/people/demo-people.ts'
import { password } from '../sign-in/office.ts'

export type Worker = Awaited<ReturnType<typeof workerAt>>

export interface Upload {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** One of the office in a window of their own without scripts, who clicks what stands on the page by its words. */
export async function workerAt(browser: Browser, origin: string, role: Role) {
  const options = { viewport: { width: 1440, height: 900 }, javaScriptEnabled: false, locale: 'zh-CN' }
  const page = await (await browser.newContext(options)).newPage()
  page.setDefaultTimeout(20_000)
  const follow = (name: string) => page.getByRole('link', { name, exact: true }).first().click()
  // The first of a form's buttons may be there for the Enter key alone.
  const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click()

  /** Comes to the desk, signs in where the day before is over, and turns to an entry of the menu. */
  async function turnsTo(entry: string): Promise<void> {
    await page.goto(`${origin}/desk`)
    if (new URL(page.url()).pathname === '/sign-in') {
      await page.getByLabel('账号').fill(demoPeople[role].account)
      await page.getByLabel('密码').fill(password)
      await press('登录')
    }
    await page.getByRole('navigation').getByRole('link', { name: entry }).first().click()
  }

  async function downloads(name: RegExp): Promise<Buffer> {
    const link = page.getByRole('link', { name })
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    return readFile(await download.path())
  }

  return {
    page,
    follow,
    press,
    turnsTo,
    downloads,
    title: () => page.locator('h1').textContent(),
    words: async () => (await page.locator('main').textContent()) ?? '',
    done: async () => (await page.locator('.alert-title').allTextContents()).map((text) => text.trim()),
    mistakes: () => page.locator('.error-summary a').allTextContents(),
    /** Fills fields by their labels. */
    async fills(fields: Readonly<Record<string, string>>): Promise<void> {
      for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value)
    },
    chooses: (group: string, option: string) =>
      page.getByRole('group', { name: group }).getByLabel(option, { exact: true }).check(),
    picks: (label: string, option: string) => page.getByLabel(label).selectOption({ label: option }),
    async opens(entry: string, tab: string, number: string): Promise<void> {
      await turnsTo(entry)
      await page
        .getByRole('link', { name: new RegExp(`^${tab}`, 'u') })
        .first()
        .click()
      await follow(number)
    },
    /** The blue next step, or one of 更多. */
    async steps(name: string): Promise<void> {
      const foot = page.locator('.case-foot')
      const link = foot.getByRole('link', { name, exact: true })
      if (!(await link.isVisible())) await foot.locator('summary').click()
      await link.click()
    },
  }
}
