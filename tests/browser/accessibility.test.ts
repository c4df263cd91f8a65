import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WebApp } from '#web/app.ts'
import type { DeskPolicy } from '../../src/desk/policies.ts'
import { launchChromium, type Reader, readerAt } from './chromium.ts'
import { listeningSite } from './example-site.ts'
import { pages } from './pages.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let site: { readonly app: WebApp<DeskPolicy>; readonly origin: string }
let browser: Browser

beforeAll(async () => {
  ;[site, browser] = await Promise.all([listeningSite(), launchChromium()])
})

afterAll(async () => {
  await browser.close()
  await site.app.fastify.close()
})

/** How each reader meets the pages, and which axe rules may answer differently for them than for the others. */
const readers: readonly (readonly [name: string, reader: Reader, rules: 'all' | readonly string[]])[] = [
  ['on a wide screen', { width: 1440 }, 'all'],
  ['on a phone', { width: 375 }, 'all'],
  ['on a phone in 长辈版', { width: 375, view: 'large' }, 'all'],
  ['on a wide screen in 长辈版', { width: 1440, view: 'large' }, []],
  ['with high contrast', { width: 1024, contrast: 'more' }, ['color-contrast', 'link-in-text-block']],
  ['at 400 % zoom', { width: 320 }, []],
]

describe.concurrent.each(readers)('every page %s', (_, reader, rules) => {
  test('has no axe finding, does not scroll sideways, and gives the browser nothing to complain about', async () => {
    const { page, complaints } = await readerAt(browser, site.origin, reader)
    const found: unknown[] = []
    for (const path of [...pages, '/nothing']) {
      const answer = await page.goto(site.origin + path)
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      const said = complaints.splice(0).filter((line) => !(answer?.status() === 404 && line.includes('404')))
      const violations = rules.length > 0 ? await axeFindings(page, rules) : []
      if (sideways > 0 || said.length + violations.length > 0)
        found.push({ path, sideways, said, violations })
    }
    await page.context().close()
    expect(found).toEqual([])
  })
})

async function axeFindings(page: Page, rules: 'all' | readonly string[]): Promise<readonly string[]> {
  await page.evaluate(axe)
  const options = { resultTypes: ['violations'], ...(rules === 'all' ? {} : { runOnly: rules }) }
  const results: AxeResults = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  )
}
