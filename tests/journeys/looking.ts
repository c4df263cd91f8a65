import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const widths = [1440, 375] as const

/** What axe objects to on the page as it stands, and whether it scrolls sideways, on a wide screen and on a phone. */
export async function objections(page: Page, name: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 600 ? 800 : 900 })
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (sideways > 0) found.push(`${name} at ${width}: ${sideways} px sideways`)
    await page.evaluate(axe)
    const { violations }: AxeResults = await page.evaluate(
      'axe.run(document, { resultTypes: ["violations"] })',
    )
    for (const { id, nodes } of violations)
      found.push(...nodes.map(({ html }) => `${name} at ${width}: ${id} ${html.slice(0, 160)}`))
    const { GONGKAI_PICTURES: folder } = process.env
    if (folder) await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  return found
}
