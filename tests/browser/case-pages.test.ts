import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PayloadOf, StepId } from '#office/applications/commands/registry.ts'
import type { Role } from '#office/authorities/people/roles.ts'
import { asking } from '#office/authorities/permissions/seats.ts'
import { demoPeople, demoPersonId } from '#store/people/demo-people.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { type CaseDeskSite, caseDeskSite } from '../rooms/case-desk.ts'
import { granted } from '../rooms/replying.ts'
import { dayOfTests, password } from '../sign-in/office.ts'
import { launchChromium } from './chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const { bureau } = demoAuthorities

let site: CaseDeskSite
let browser: Browser
let origin: string
beforeAll(async () => {
  const port = await freePort()
  origin = `http://localhost:${port}`
  ;[site, browser] = await Promise.all([caseDeskSite(origin), launchChromium()])
  await site.app.fastify.listen({ port, host: '127.0.0.1' })
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** A clerk's own window: no script of ours runs anywhere, so none is needed. */
async function clerkAt(width: number, role: Role = 'handler'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(`${origin}/sign-in`)
  await page.fill('[name=account]', demoPeople[role].account)
  await page.fill('[name=password]', password)
  await page.press('[name=password]', 'Enter')
  return page
}

/** An application that ended with a reply, through the rooms. */
async function answered(applicant: string): Promise<string> {
  const day = dayOfTests()
  const intake = {
    delivery: { channel: 'counter', handedInOn: day },
    kind: 'person',
    applicant,
    contact: { identity: '', phone: '', address: '', email: '' },
    contents: ['2025年公益性岗位补贴发放明细'],
    wanted: { form: 'paper', way: 'post' },
  } as const
  const { cases, letters } = site.rooms
  const received = await cases.receive(bureau, { key: applicant, intake, files: [] }, { kind: 'applicant' })
  if (!received.ok) throw new Error(received.refusal.reason)
  const { number } = received.record.file.dossier
  const { people, tree } = await site.office.way.staff.now()
  const take = async <Id extends StepId>(role: Role, step: Id, payload: Omit<PayloadOf<Id>, 'on'>) => {
    const asked = asking(people, tree, demoPersonId(role), bureau, day)
    const version = (await cases.find(bureau, number))?.acts.length ?? 0
    const command = { step, payload: { on: day, ...payload } as PayloadOf<Id>, version, files: [] }
    const taken = await cases.take(bureau, number, command, { kind: 'staff', asking: asked })
    if (!taken?.ok) throw new Error(`${step}: ${JSON.stringify(taken)}`)
    return taken.record
  }
  await take('handler', 'draft', { parts: [granted] })
  await take('reviewer', 'approve', { edition: 1 })
  const read = await take('secrecyReviewer', 'review-secrecy', { edition: 1, conclusion: '可以公开' })
  const preview = await letters.reply(bureau, read)
  await take('leader', 'sign', { edition: 1, digest: preview?.ok ? preview.digest : '' })
  await take('handler', 'serve', { channel: 'post', proof: 'EMS1' })
  return number
}

/** What axe finds, and whether the page scrolls sideways. */
async function wrongWith(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const results: AxeResults = await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  const found = results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  )
  return sideways > 0 ? [...found, `${sideways} px sideways`] : found
}

describe.each([1440, 375])('the clerk’s pages at %i px', (width) => {
  test('have no axe finding, from the first mistake to the draft, and go by keyboard', async () => {
    const page = await clerkAt(width)
    const found: Record<string, readonly string[]> = {}
    const look = async (what: string) => {
      const wrong = await wrongWith(page)
      if (wrong.length > 0) found[what] = wrong
    }
    const open = async (path: string) => {
      await page.goto(origin + path)
      await look(path)
    }
    await open('/desk/applications?tab=today')
    await open('/desk/applications/new')
    await page.press('[name=applicant]', 'Enter')
    await look('mistakes')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary')
    await page.check('[value=counter]')
    await page.check('[value=person]')
    await page.fill('[name=content-0]', `第${width}件：2025年公益性岗位补贴发放明细`)
    await page.press('[name=applicant]', 'Enter')
    await look('check')
    await page.press('button[value=register]', 'Enter')
    await look('registered')
    const number = /applications\/([^/]+)\//u.exec(page.url())?.[1] ?? ''
    const own = `/desk/applications/${number}`
    await open(own)
    await page.press('.case-foot summary', 'Enter')
    await look('more')
    for (const step of ['ask-correction', 'consult', 'record-search', 'assign', 'serve'])
      await open(`${own}/steps/${step}`)
    await open(`${own}/days`)
    await open(`${own}/steps/draft`)
    await page.selectOption('[name=part-0-option]', { index: 2 })
    await page.press('[name=on]', 'Enter')
    await look('preview')
    expect(await page.textContent('.letter-title')).toBe('政府信息公开告知书')
    await page.press('button[value=send]', 'Enter')
    await look('drafted')
    for (const path of ['/desk', '/desk/applications', '/desk/applications?tab=open']) await open(path)
    expect(found).toEqual({})
    await page.context().close()
  }, 120_000)

  test('have none where a change is proposed, waits, is confirmed or comes back', async () => {
    const number = await answered(`更正${width}`)
    const own = `/desk/applications/${number}`
    const [clerk, reviewer] = await Promise.all([clerkAt(width), clerkAt(width, 'reviewer')])
    const found: Record<string, readonly string[]> = {}
    const look = async (page: Page, what: string) => {
      const wrong = await wrongWith(page)
      if (wrong.length > 0) found[what] = wrong
    }
    const open = async (page: Page, path: string) => {
      await page.goto(origin + path)
      await look(page, path)
    }
    for (const step of ['propose-delivery', 'propose-anew', 'propose-outcome'])
      await open(clerk, `${own}/steps/${step}`)
    await clerk.press('[name=on]', 'Enter')
    await look(clerk, 'mistakes')
    await clerk.selectOption('[name=outcome]', { index: 3 })
    await clerk.fill('[name=because]', '原来归错了行')
    await clerk.press('[name=on]', 'Enter')
    await look(clerk, 'proposed')
    expect(await clerk.textContent('main')).toContain('待复核的更正')
    for (const path of [own, `${own}/steps/confirm-change`, `${own}/steps/reject-change`])
      await open(reviewer, path)
    await reviewer.press('[name=on]', 'Enter')
    await look(reviewer, 'no reason')
    await reviewer.fill('[name=because]', '依据不足')
    await reviewer.press('[name=on]', 'Enter')
    await look(reviewer, 'rejected')
    await open(clerk, own)
    expect(await clerk.textContent('main')).toContain('已被退回')
    expect(found).toEqual({})
    await Promise.all([clerk.context().close(), reviewer.context().close()])
  }, 120_000)
})
