import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WebApp } from '#web/app.ts'
import type { DeskPolicy } from '../../src/desk/policies.ts'
import { findingsOn, readers } from './axe.ts'
import { launchChromium, readerAt } from './chromium.ts'
import { listeningSite } from './example-site.ts'
import { pages } from './pages.ts'

let site: { readonly app: WebApp<DeskPolicy>; readonly origin: string }
let browser: Browser

beforeAll(async () => {
  ;[site, browser] = await Promise.all([listeningSite(), launchChromium()])
})

afterAll(async () => {
  await browser.close()
  await site.app.fastify.close()
})

describe.concurrent.each(readers)('every page %s', (_, reader, rules) => {
  test('has no axe finding, does not scroll sideways, and gives the browser nothing to complain about', async () => {
    const { page, complaints } = await readerAt(browser, site.origin, reader)
    const found: string[] = []
    for (const path of [...pages, '/nothing']) {
      const answer = await page.goto(site.origin + path)
      const said = complaints.splice(0).filter((line) => !(answer?.status() === 404 && line.includes('404')))
      found.push(...(await findingsOn(page, path, rules)), ...said.map((line) => `${path}: ${line}`))
    }
    await page.context().close()
    expect(found).toEqual([])
  })
})
