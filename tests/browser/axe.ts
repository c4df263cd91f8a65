import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import type { Reader } from './chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Rules = 'all' | readonly string[]

/** How each reader meets the pages, and which axe rules may answer differently for them than for the others. */
export const readers: readonly (readonly [name: string, reader: Reader, rules: Rules])[] = [
  ['on a wide screen', { width: 1440 }, 'all'],
  ['on a phone', { width: 375 }, 'all'],
  ['on a phone in 长辈版', { width: 375, view: 'large' }, 'all'],
  ['on a wide screen in 长辈版', { width: 1440, view: 'large' }, []],
  ['with high contrast', { width: 1024, contrast: 'more' }, ['color-contrast', 'link-in-text-block']],
  ['at 400 % zoom', { width: 320 }, []],
]

/** What axe finds on the page as it stands, and whether it scrolls sideways; each in a line that begins with the path. */
export async function findingsOn(page: Page, path: string, rules: Rules): Promise<readonly string[]> {
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  const found = sideways > 0 ? [`scrolls ${sideways} px sideways`] : []
  if (rules.length > 0) found.push(...(await axeFindings(page, rules)))
  return found.map((line) => `${path}: ${line}`)
}

async function axeFindings(page: Page, rules: Rules): Promise<readonly string[]> {
  await page.evaluate(axe)
  const options = { resultTypes: ['violations'], ...(rules === 'all' ? {} : { runOnly: rules }) }
  const results: AxeResults = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  )
}
