import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#office/authorities/people/roles.ts'
import { demoPeople } from '#store/people/demo-people.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { freePort } from '../operations/demo.ts'
import { notice2027, type RulesDesk, rulesDesk } from '../rooms/rules-desk.ts'
import { password } from '../sign-in/office.ts'
import { findingsOn } from './axe.ts'
import { launchChromium } from './chromium.ts'

let site: RulesDesk
let browser: Browser
let origin: string
beforeAll(async () => {
  const port = await freePort()
  origin = `http://localhost:${port}`
  ;[site, browser] = await Promise.all([rulesDesk('2026-12-10', origin), launchChromium()])
  await site.app.fastify.listen({ port, host: '127.0.0.1' })
  for (const [at, words] of ['2025年公益性岗位补贴发放明细', '城区供热管网改造项目批复'].entries()) {
    const intake = {
      delivery: { channel: 'counter', handedInOn: site.way.today() },
      kind: 'person',
      applicant: '李某',
      contact: { identity: '', phone: '13800000000', address: '', email: '' },
      contents: [words],
      wanted: { form: 'paper', way: 'post' },
    } as const
    const arrival = { key: `pages-${at}`, intake, files: [] }
    await site.rooms.cases.receive(demoAuthorities.bureau, arrival, { kind: 'applicant' })
  }
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

async function signedIn(role: Role, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(`${origin}/sign-in`)
  await page.fill('[name=account]', demoPeople[role].account)
  await page.fill('[name=password]', password)
  await page.press('[name=password]', 'Enter')
  return page
}

const widths = [1440, 375] as const
const shots = process.env.RULES_SHOTS

/** Looks at a page on a wide screen and on a phone; a picture too, where a person asked for them. */
async function look(page: Page, name: string, found: string[]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    found.push(...(await findingsOn(page, `${name} ${width}`, 'all')))
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: widths[0], height: 900 })
}

const press = async (page: Page, name: string) => {
  await page.getByRole('button', { name, exact: true }).click()
  await page.waitForLoadState('load')
}

test('the pages on holiday notices, moved dates and open questions have no axe finding', async () => {
  const found: string[] = []
  const system = await signedIn('systemAdministrator', 1440)
  await system.goto(`${origin}/desk/calendar`)
  await look(system, 'calendar', found)
  await system.goto(`${origin}/desk/calendar/new`)
  await look(system, 'enter', found)
  await press(system, '核对')
  await look(system, 'enter-mistakes', found)
  expect(await system.evaluate(() => document.activeElement?.className)).toBe('error-summary')
  for (const [name, value] of Object.entries(notice2027))
    if (name !== 'count') await system.fill(`[name=${name}]`, value)
  await press(system, '核对')
  await look(system, 'check', found)
  await press(system, '录入')
  await look(system, 'entered', found)
  const security = await signedIn('securityAdministrator', 1440)
  await security.goto(`${origin}/desk/calendar/2027`)
  await press(security, '核对无误，生效')
  await look(security, 'confirm-mistakes', found)
  await security.check('[name=compared]')
  await press(security, '核对无误，生效')
  await look(security, 'confirmed', found)
  await system.goto(`${origin}/desk/calendar/new?year=2027`)
  for (const name of ['number', 'source', 'published'] as const)
    await system.fill(`[name=${name}]`, notice2027[name] ?? '')
  await system.fill('[name=number]', '国办发明电〔2026〕00号')
  await system.fill('[name=to-0]', '2027-01-04')
  await press(system, '核对')
  await press(system, '录入')
  await look(system, 'correction', found)

  const clerk = await signedIn('handler', 1440)
  await clerk.goto(`${origin}/desk/applications?tab=open`)
  await look(clerk, 'work-list', found)
  await clerk.getByRole('link', { name: /^日期变动/u }).click()
  await look(clerk, 'moved', found)
  const leader = await signedIn('leader', 1440)
  await leader.goto(`${origin}/desk/settings`)
  await look(leader, 'settings', found)
  await leader.goto(`${origin}/desk/settings/clock.consultationInterval`)
  await press(leader, '选定')
  await look(leader, 'setting-mistakes', found)
  await leader.check('[value=until-received]')
  await leader.fill('[name=because]', '市政府办公室2026年12月1日答复：征求意见时间扣至收到意见当日。')
  await press(leader, '选定')
  await look(leader, 'setting', found)
  expect(found).toEqual([])
}, 120_000)
